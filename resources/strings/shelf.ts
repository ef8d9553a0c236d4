<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="shelf.view.all">
        <source>All books</source>
        <translation>모든 책</translation>
    </message>
    <message id="shelf.view.favourites">
        <source>Books I love</source>
        <translation>좋아하는 책</translation>
    </message>
    <message id="shelf.view.children">
        <source>Whose book is it?</source>
        <translation>누가 만든 책일까?</translation>
    </message>
    <message id="shelf.view.themes">
        <source>What is the story about?</source>
        <translation>어떤 이야기일까?</translation>
    </message>
    <message id="shelf.view.months">
        <source>When was it made?</source>
        <translation>언제 만든 책일까?</translation>
    </message>
    <message id="shelf.view.bin">
        <source>The bin</source>
        <translation>휴지통</translation>
    </message>
    <message id="shelf.month">
        <source>{month}/{year}</source>
        <translation>{year}년 {month}월</translation>
    </message>
    <message id="shelf.favourite">
        <source>loved</source>
        <translation>좋아하는 책</translation>
    </message>
    <message id="shelf.loved">
        <source>Now it is one of the books you love!</source>
        <translation>좋아하는 책이 되었어요!</translation>
    </message>
    <message id="shelf.not_loved">
        <source>No longer a book you love.</source>
        <translation>좋아하는 책에서 뺐어요.</translation>
    </message>
    <message id="shelf.removed">
        <source>The book is in the bin.</source>
        <translation>책을 휴지통에 넣었어요.</translation>
    </message>
    <message id="shelf.restored">
        <source>The book is back on the shelf.</source>
        <translation>책이 책장으로 돌아왔어요.</translation>
    </message>
    <message id="shelf.undo">
        <source>Take it back</source>
        <translation>되돌리기</translation>
    </message>
    <message id="shelf.clear">
        <source>Clear the search</source>
        <translation>찾는 말 지우기</translation>
    </message>
    <message id="shelf.earlier">
        <source>Show those before</source>
        <translation>앞의 것 보기</translation>
    </message>
    <message id="shelf.later">
        <source>Show more</source>
        <translation>더 보기</translation>
    </message>
    <message id="shelf.make">
        <source>Make a book</source>
        <translation>책 만들기</translation>
    </message>
    <message id="shelf.keys">
        <source>Enter opens the book, Control and D gives it a heart.</source>
        <translation>엔터를 누르면 책이 열리고, 컨트롤과 D를 누르면 하트를 붙여요.</translation>
    </message>
    <message id="shelf.none.favourites">
        <source>Tap the heart on a book that you love. Then it stands here.</source>
        <translation>좋아하는 책의 하트를 눌러 보세요. 여기에 모아 둘게요.</translation>
    </message>
    <message id="shelf.none.children">
        <source>There are no names yet. A grown-up can add them.</source>
        <translation>아직 이름이 없어요. 어른이 넣어 줄 수 있어요.</translation>
    </message>
    <message id="shelf.none.themes">
        <source>There is no book about this yet.</source>
        <translation>아직 이런 이야기가 없어요.</translation>
    </message>
    <message id="shelf.none.months">
        <source>There is no book from this month.</source>
        <translation>이 달에 만든 책이 없어요.</translation>
    </message>
    <message id="shelf.none.bin">
        <source>The bin is empty.</source>
        <translation>휴지통이 비어 있어요.</translation>
    </message>
    <message id="cli.bench.shelf">
        <source>measure the shelf with many books: opening, scrolling, searching</source>
        <translation>책이 많은 책장을 재요: 열기, 넘기기, 찾기</translation>
    </message>
    <message id="cli.bench.shelf.books">
        <source>how many books stand on the shelf</source>
        <translation>책장에 꽂을 책의 수</translation>
    </message>
</context>
</TS>
