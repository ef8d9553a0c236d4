<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.bench.flip">
        <source>how smoothly pages turn in the window while a book is made</source>
        <translation>책을 만드는 동안 책장이 얼마나 부드럽게 넘어가는지</translation>
    </message>
    <message id="cli.bench.flip.falls">
        <source>how many of the window's workers are ended meanwhile, as a crash would</source>
        <translation>그동안 창의 일꾼 프로세스를 몇 번 갑자기 끝낼지</translation>
    </message>
    <message id="cli.bench.flip.seconds">
        <source>how long leaves are turned</source>
        <translation>책장을 넘겨 보는 시간(초)</translation>
    </message>
    <message id="reader.slow">
        <source>Read slowly</source>
        <translation>천천히 읽기</translation>
    </message>
    <message id="reader.favourite.give">
        <source>Give a heart</source>
        <translation>좋아하는 책으로 하기</translation>
    </message>
    <message id="reader.favourite.take">
        <source>Take the heart back</source>
        <translation>좋아하는 책에서 빼기</translation>
    </message>
    <message id="reader.easier">
        <source>Easier words (step {level})</source>
        <translation>더 쉬운 글로 ({level}단계)</translation>
    </message>
    <message id="reader.harder">
        <source>More words (step {level})</source>
        <translation>더 긴 글로 ({level}단계)</translation>
    </message>
    <message id="reader.releveling">
        <source>I am writing the book anew</source>
        <translation>글을 다시 쓰고 있어요</translation>
    </message>
    <message id="reader.next.again">
        <source>Read it again</source>
        <translation>다시 읽기</translation>
    </message>
    <message id="reader.next.same_hero">
        <source>A new story with this friend</source>
        <translation>이 친구랑 새 이야기</translation>
    </message>
    <message id="reader.next.shelf">
        <source>Another book</source>
        <translation>다른 책 고르기</translation>
    </message>
    <message id="reader.next.ask">
        <source>The end! Shall we read it again, make a new story with this friend, or choose another book?</source>
        <translation>끝! 다시 읽을까요? 이 친구랑 새 이야기를 만들까요? 아니면 다른 책을 고를까요?</translation>
    </message>
    <message id="reader.said.page">
        <source>Page {page}. {text}</source>
        <translation>{page}쪽. {text}</translation>
    </message>
    <message id="reader.said.cover">
        <source>The cover: {title}</source>
        <translation>표지. {title}</translation>
    </message>
    <message id="reader.said.end">
        <source>The end</source>
        <translation>끝</translation>
    </message>
    <message id="reader.said.back">
        <source>The back of the book</source>
        <translation>뒤표지</translation>
    </message>
    <message id="reader.said.coming">
        <source>The next page is being made</source>
        <translation>다음 쪽을 만들고 있어요</translation>
    </message>
</context>
</TS>
