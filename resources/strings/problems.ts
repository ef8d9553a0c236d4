<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="problem.already_open.what">
        <source>This library is already open in another AI-Book.</source>
        <translation>이 책장은 다른 아이북 창에서 이미 열려 있어요.</translation>
    </message>
    <message id="problem.already_open.remedy">
        <source>Close the other one, or choose another folder with --home.</source>
        <translation>다른 창을 닫거나 --home 으로 다른 폴더를 고르세요.</translation>
    </message>
    <message id="problem.book_damaged.what">
        <source>A picture or a sound of the book {book} is damaged.</source>
        <translation>{book} 책의 그림이나 소리가 상했어요.</translation>
    </message>
    <message id="problem.book_damaged.remedy">
        <source>See which part it is with: aibook books verify</source>
        <translation>aibook books verify 로 어느 부분인지 확인하세요.</translation>
    </message>
    <message id="problem.book_unfinished.what">
        <source>The book {book} is not finished yet.</source>
        <translation>{book} 책은 아직 다 만들어지지 않았어요.</translation>
    </message>
    <message id="problem.book_unfinished.remedy">
        <source>Open AI-Book; it goes on with it.</source>
        <translation>아이북을 열면 이어서 만들어요.</translation>
    </message>
    <message id="problem.book_unknown.what">
        <source>There is no book {book} in the library.</source>
        <translation>책장에 {book} 책이 없어요.</translation>
    </message>
    <message id="problem.book_unknown.remedy">
        <source>See the books with: aibook books list</source>
        <translation>aibook books list 로 책 번호를 확인하세요.</translation>
    </message>
    <message id="problem.cancelled.what">
        <source>Stopped.</source>
        <translation>만들기를 멈추었어요.</translation>
    </message>
    <message id="problem.cancelled.remedy">
        <source>Start again to go on.</source>
        <translation>다시 시작하면 이어서 만들어요.</translation>
    </message>
    <message id="problem.clip_empty.what">
        <source>There is no sound in {file}.</source>
        <translation>{file} 에 소리가 들어 있지 않아요.</translation>
    </message>
    <message id="problem.clip_empty.remedy">
        <source>Record it again.</source>
        <translation>다시 녹음해 주세요.</translation>
    </message>
    <message id="problem.clip_not_sound.what">
        <source>{file} is not a sound file.</source>
        <translation>{file} 은 소리 파일이 아니에요.</translation>
    </message>
    <message id="problem.clip_not_sound.remedy">
        <source>Choose a WAV, FLAC, OGG or MP3 file.</source>
        <translation>WAV, FLAC, OGG 또는 MP3 파일을 골라 주세요.</translation>
    </message>
    <message id="problem.clip_too_long.what">
        <source>{file} lasts {seconds} seconds; a wish may last {limit}.</source>
        <translation>{file} 은 {seconds}초예요. 소원은 {limit}초까지 들을 수 있어요.</translation>
    </message>
    <message id="problem.clip_too_long.remedy">
        <source>Cut out the part with the wish.</source>
        <translation>소원이 담긴 부분만 잘라서 들려주세요.</translation>
    </message>
    <message id="problem.clip_unreadable.what">
        <source>{file} cannot be read.</source>
        <translation>{file} 을 읽을 수 없어요.</translation>
    </message>
    <message id="problem.clip_unreadable.remedy">
        <source>Check that it exists and that you may read it.</source>
        <translation>파일이 있는지와 읽기 권한을 확인하세요.</translation>
    </message>
    <message id="problem.dataset_damaged.what">
        <source>The data file {file} can't be read.</source>
        <translation>자료 파일 {file} 을(를) 읽을 수 없어요.</translation>
    </message>
    <message id="problem.dataset_damaged.remedy">
        <source>Delete that file and run the same command again: only that part is made anew.</source>
        <translation>그 파일을 지우고 같은 명령을 다시 하면 그 부분만 다시 만들어요.</translation>
    </message>
    <message id="problem.dataset_missing.what">
        <source>There is no prepared speech in {folder}.</source>
        <translation>{folder} 에 준비된 음성 자료가 없어요.</translation>
    </message>
    <message id="problem.dataset_missing.remedy">
        <source>Prepare some first with: aibook workshop speech prepare</source>
        <translation>aibook workshop speech prepare 로 먼저 준비하세요.</translation>
    </message>
    <message id="problem.disk_full.what">
        <source>The disk is full.</source>
        <translation>디스크가 가득 찼어요.</translation>
    </message>
    <message id="problem.disk_full.remedy">
        <source>Free some space; the book is finished at the next start.</source>
        <translation>공간을 비우면 다음에 시작할 때 이어서 만들어요.</translation>
    </message>
    <message id="problem.disk_read_only.what">
        <source>{folder} cannot be written to.</source>
        <translation>{folder} 에 쓸 수 없어요.</translation>
    </message>
    <message id="problem.disk_read_only.remedy">
        <source>Allow writing there, or choose another folder with --home.</source>
        <translation>쓰기 권한을 주거나 --home 으로 다른 폴더를 고르세요.</translation>
    </message>
    <message id="problem.engine_failed.what">
        <source>The engine {engine} could not do its work.</source>
        <translation>{engine} 엔진이 일을 마치지 못했어요.</translation>
    </message>
    <message id="problem.engine_failed.remedy">
        <source>See what is wrong with: aibook doctor</source>
        <translation>aibook doctor 로 상태를 확인하세요.</translation>
    </message>
    <message id="problem.engine_missing.what">
        <source>There is no {craft} named {engine}; there are: {known}</source>
        <translation>{engine} 이라는 {craft} 엔진은 없어요. 있는 것: {known}</translation>
    </message>
    <message id="problem.engine_missing.remedy">
        <source>See them with: aibook engines</source>
        <translation>aibook engines 로 확인하세요.</translation>
    </message>
    <message id="problem.engine_not_installed.what">
        <source>The engine {engine} is not installed on this computer.</source>
        <translation>이 컴퓨터에 {engine} 엔진이 아직 설치되어 있지 않아요.</translation>
    </message>
    <message id="problem.engine_not_installed.remedy">
        <source>It is added with: {command}</source>
        <translation>{command} 로 더할 수 있어요.</translation>
    </message>
    <message id="problem.file_missing.what">
        <source>There is no {file}.</source>
        <translation>{file} 이 없어요.</translation>
    </message>
    <message id="problem.file_missing.remedy">
        <source>Check the path.</source>
        <translation>경로를 확인하세요.</translation>
    </message>
    <message id="problem.home_unusable.what">
        <source>The folder {folder} cannot be used.</source>
        <translation>{folder} 를 쓸 수 없어요.</translation>
    </message>
    <message id="problem.home_unusable.remedy">
        <source>Choose another folder with --home.</source>
        <translation>--home 으로 다른 폴더를 고르세요.</translation>
    </message>
    <message id="problem.library_damaged.what">
        <source>The library file is damaged: {file}</source>
        <translation>책장 파일이 상했어요: {file}</translation>
    </message>
    <message id="problem.library_damaged.remedy">
        <source>It was left as it is. Open AI-Book, which restores it from its backups; if it can't, replace it with the newest file of the backup folder.</source>
        <translation>파일은 그대로 두었어요. 아이북을 열면 백업에서 되살려요. 그래도 안 되면 백업 폴더의 최근 파일로 바꿔 주세요.</translation>
    </message>
    <message id="problem.library_too_new.what">
        <source>This library was made by a newer AI-Book.</source>
        <translation>더 새로운 아이북이 만든 책장이에요.</translation>
    </message>
    <message id="problem.library_too_new.remedy">
        <source>Update AI-Book.</source>
        <translation>아이북을 새 버전으로 바꿔 주세요.</translation>
    </message>
    <message id="problem.microphone_missing.what">
        <source>No microphone was found.</source>
        <translation>마이크를 찾지 못했어요.</translation>
    </message>
    <message id="problem.microphone_missing.remedy">
        <source>Plug one in and press again; the picture cards always work.</source>
        <translation>마이크를 꽂고 다시 눌러 주세요. 그림 카드는 언제나 쓸 수 있어요.</translation>
    </message>
    <message id="problem.microphone_silent.what">
        <source>The microphone is silent.</source>
        <translation>마이크에서 소리가 들리지 않아요.</translation>
    </message>
    <message id="problem.microphone_silent.remedy">
        <source>Unmute it or choose another one.</source>
        <translation>음소거를 풀거나 다른 마이크를 고르세요.</translation>
    </message>
    <message id="problem.model_damaged.what">
        <source>A file of the model {model} is damaged: {file}</source>
        <translation>{model} 모델의 파일이 상했어요: {file}</translation>
    </message>
    <message id="problem.model_damaged.remedy">
        <source>Mend it from its stick: aibook models repair</source>
        <translation>USB에서 고쳐 주세요: aibook models repair</translation>
    </message>
    <message id="problem.model_missing.what">
        <source>The model of the engine {engine} is missing.</source>
        <translation>{engine} 엔진의 모델이 없어요.</translation>
    </message>
    <message id="problem.model_missing.remedy">
        <source>Install one: aibook models install</source>
        <translation>모델을 설치하세요: aibook models install</translation>
    </message>
    <message id="problem.nothing_heard.what">
        <source>No words were heard.</source>
        <translation>말소리를 듣지 못했어요.</translation>
    </message>
    <message id="problem.nothing_heard.remedy">
        <source>Speak again close to the microphone, or choose picture cards.</source>
        <translation>마이크 가까이에서 다시 말하거나 그림 카드를 골라 주세요.</translation>
    </message>
    <message id="problem.package_refused.what">
        <source>{file} is not a sound AI-Book file: {reason}</source>
        <translation>{file} 은 안전한 아이북 파일이 아니에요: {reason}</translation>
    </message>
    <message id="problem.package_refused.remedy">
        <source>Get the file again; the library was not changed.</source>
        <translation>파일을 다시 받아 주세요. 책장은 바뀌지 않았어요.</translation>
    </message>
    <message id="problem.page_not_drawable.what">
        <source>This page cannot be drawn: {reason}</source>
        <translation>이 쪽은 그릴 수 없어요: {reason}</translation>
    </message>
    <message id="problem.page_not_drawable.remedy">
        <source>See what is wrong with: aibook doctor</source>
        <translation>aibook doctor 로 상태를 확인하세요.</translation>
    </message>
    <message id="problem.worker_lost.what">
        <source>The engine {engine} stopped and was started again.</source>
        <translation>{engine} 엔진이 멈추어 다시 시작했어요.</translation>
    </message>
    <message id="problem.worker_lost.remedy">
        <source>If it happens often, see: aibook doctor</source>
        <translation>자주 일어나면 aibook doctor 로 확인하세요.</translation>
    </message>
</context>
</TS>
