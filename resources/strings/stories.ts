<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="problem.story_changed.what">
        <source>This book can't be told at another level.</source>
        <translation>이 책은 다른 단계로 다시 쓸 수 없어요.</translation>
    </message>
    <message id="problem.story_changed.remedy">
        <source>Only books of the built-in storyteller can, and only until its story tables change. Make a new book with the same wish.</source>
        <translation>기본 이야기꾼이 지은 책만, 그 이야기 표가 그대로인 동안만 다시 쓸 수 있어요. 같은 소원으로 새 책을 만들어 주세요.</translation>
    </message>
    <message id="cli.books.relevel">
        <source>tell a book again at another reading level, with its pictures</source>
        <translation>그림은 그대로 두고 다른 읽기 단계로 책을 다시 쓰기</translation>
    </message>
    <message id="cli.make.bilingual">
        <source>every page in the other language, too</source>
        <translation>쪽마다 다른 언어도 함께 쓰기</translation>
    </message>
</context>
</TS>
