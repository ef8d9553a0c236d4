"""When the world is broken: told to a child by a picture, to a grown-up by a sentence and a remedy.

A `Problem` is never a bug of ours; whatever else is raised is one, and goes to the log. The texts
stand in the string table under `problem.<kind>.what` and `problem.<kind>.remedy`, so a problem only
carries its kind and the details that fill the sentence.
"""

from __future__ import annotations

from typing import Final

KINDS: Final = (
    "already_open",
    "base_changed",
    "book_damaged",
    "book_unfinished",
    "book_unknown",
    "cancelled",
    "checkpoint_damaged",
    "clip_empty",
    "clip_not_sound",
    "clip_too_long",
    "clip_unreadable",
    "compare_missing",
    "dataset_damaged",
    "dataset_missing",
    "dataset_of_other_work",
    "disk_full",
    "disk_read_only",
    "drawings_missing",
    "drawings_too_few",
    "engine_failed",
    "engine_missing",
    "engine_not_installed",
    "engine_unfit",
    "enough_for_today",
    "file_missing",
    "folder_taken",
    "home_unusable",
    "key_unreadable",
    "labels_missing",
    "library_damaged",
    "library_too_new",
    "licence_unaccepted",
    "licence_unknown",
    "memory_full",
    "microphone_denied",
    "microphone_elsewhere",
    "microphone_missing",
    "microphone_refused",
    "microphone_silent",
    "microphone_unplugged",
    "model_damaged",
    "model_elsewhere",
    "model_failed",
    "model_in_use",
    "model_missing",
    "model_unknown",
    "nothing_heard",
    "nothing_to_score",
    "online_address_refused",
    "online_busy",
    "online_consent_missing",
    "online_key_missing",
    "online_key_refused",
    "online_key_unkept",
    "online_model_unknown",
    "online_not_installed",
    "online_off",
    "online_unreachable",
    "pack_choice",
    "pack_damaged",
    "pack_incomplete",
    "pack_missing",
    "pack_no_room",
    "pack_of_other",
    "pack_out_taken",
    "pack_part_damaged",
    "pack_part_missing",
    "pack_refused",
    "pack_source_lost",
    "pack_too_big",
    "pack_unknown_kind",
    "package_refused",
    "packs_busy",
    "page_not_drawable",
    "photo_kind",
    "photo_too_large",
    "photo_too_small",
    "photo_unreadable",
    "portaudio_missing",
    "prepare_lost",
    "ray_missing",
    "ray_unreachable",
    "recording_too_long",
    "speaker_damaged",
    "speaker_missing",
    "speaker_other",
    "speech_missing",
    "story_changed",
    "tuning_data_empty",
    "voice_exists",
    "voice_expired",
    "voice_not_learnt",
    "voice_of_person",
    "voice_too_loud",
    "voice_too_noisy",
    "voice_too_quiet",
    "voice_too_short",
    "voice_unknown",
    "voice_without_consent",
    "word_taken",
    "work_of_another",
    "worker_lost",
)


class Problem(Exception):  # noqa: N818 - an error would be ours; this is the world
    """The world is broken in a way that we know how to talk about.

    `kind` is one of `KINDS`; `details` fill the placeholders of its sentences and never hold a
    child's words.
    """

    def __init__(self, kind: str, **details: str) -> None:
        if kind not in KINDS:
            raise ValueError(f"unknown kind of problem: {kind}")
        super().__init__(kind)
        self.kind = kind
        self.details = details
