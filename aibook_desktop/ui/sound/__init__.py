"""The child's voice in and the story's voice out, without Qt, on PortAudio's own threads."""
