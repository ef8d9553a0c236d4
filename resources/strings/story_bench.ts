<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.bench.story">
        <source>measure the built-in storyteller on whole books</source>
        <translation>기본 이야기꾼의 책들을 재요</translation>
    </message>
    <message id="cli.bench.story.books">
        <source>how many books of each language to tell</source>
        <translation>언어마다 몇 권을 지어 볼지</translation>
    </message>
    <message id="bench.story.telling">
        <source>Telling {books} books ({language}).</source>
        <translation>책 {books}권을 짓고 있어요 ({language}).</translation>
    </message>
    <message id="bench.story.same">
        <source>Telling {books} books of one wish ({language}).</source>
        <translation>같은 소원으로 책 {books}권을 짓고 있어요 ({language}).</translation>
    </message>
</context>
</TS>
