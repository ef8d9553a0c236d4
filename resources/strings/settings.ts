<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="setting.language.label">
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message id="setting.language.help">
        <source>The language of the screens and of new books.</source>
        <translation>화면과 새 책에 쓰는 말이에요.</translation>
    </message>
    <message id="setting.level.label">
        <source>Age</source>
        <translation>나이</translation>
    </message>
    <message id="setting.level.help">
        <source>Sentences and the number of pages fit this age.</source>
        <translation>나이에 맞추어 문장 길이와 쪽수를 정해요.</translation>
    </message>
    <message id="setting.volume.label">
        <source>Volume</source>
        <translation>소리 크기</translation>
    </message>
    <message id="setting.volume.help">
        <source>How loud books are read aloud.</source>
        <translation>책 읽어 주는 소리의 크기예요.</translation>
    </message>
    <message id="setting.voice_ko.label">
        <source>Korean voice</source>
        <translation>한국어 목소리</translation>
    </message>
    <message id="setting.voice_ko.help">
        <source>The voice that reads Korean books.</source>
        <translation>한국어 책을 읽어 주는 목소리예요.</translation>
    </message>
    <message id="setting.voice_en.label">
        <source>English voice</source>
        <translation>영어 목소리</translation>
    </message>
    <message id="setting.voice_en.help">
        <source>The voice that reads English books.</source>
        <translation>영어 책을 읽어 주는 목소리예요.</translation>
    </message>
    <message id="setting.auto_play.label">
        <source>Turn pages by itself</source>
        <translation>저절로 넘기기</translation>
    </message>
    <message id="setting.auto_play.help">
        <source>When a page has been read, the next one follows by itself.</source>
        <translation>한 쪽을 다 읽으면 다음 쪽으로 저절로 넘어가요.</translation>
    </message>
    <message id="setting.transcriber.label">
        <source>Listening engine</source>
        <translation>듣는 엔진</translation>
    </message>
    <message id="setting.transcriber.help">
        <source>Writes down what a child says. Automatic is usually best.</source>
        <translation>아이의 말을 글로 옮겨요. 보통은 자동이 가장 좋아요.</translation>
    </message>
    <message id="setting.storyteller.label">
        <source>Story engine</source>
        <translation>이야기 엔진</translation>
    </message>
    <message id="setting.storyteller.help">
        <source>Turns a wish into a story. Automatic is usually best.</source>
        <translation>소원으로 이야기를 지어요. 보통은 자동이 가장 좋아요.</translation>
    </message>
    <message id="setting.illustrator.label">
        <source>Picture engine</source>
        <translation>그림 엔진</translation>
    </message>
    <message id="setting.illustrator.help">
        <source>Draws every page. Automatic is usually best.</source>
        <translation>쪽마다 그림을 그려요. 보통은 자동이 가장 좋아요.</translation>
    </message>
    <message id="setting.narrator.label">
        <source>Reading engine</source>
        <translation>낭독 엔진</translation>
    </message>
    <message id="setting.narrator.help">
        <source>Reads the text aloud. Automatic is usually best.</source>
        <translation>글을 소리 내어 읽어요. 보통은 자동이 가장 좋아요.</translation>
    </message>
</context>
</TS>
