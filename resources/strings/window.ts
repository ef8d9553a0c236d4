<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="window.title">
        <source>AI-Book</source>
        <translation>아이북</translation>
    </message>
    <message id="window.language_letter">
        <source>A</source>
        <translation>가</translation>
    </message>
    <message id="window.language">
        <source>English</source>
        <translation>한국어</translation>
    </message>
    <message id="window.back">
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message id="window.close">
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message id="window.fault.what">
        <source>Something went wrong inside the program.</source>
        <translation>프로그램 안에서 무언가 잘못되었어요.</translation>
    </message>
    <message id="window.fault.remedy">
        <source>Please try again. The details were written to the log.</source>
        <translation>다시 해 보세요. 자세한 내용은 기록 파일에 적어 두었어요.</translation>
    </message>
    <message id="window.cannot_open">
        <source>AI-Book cannot be opened</source>
        <translation>아이북을 열 수 없어요</translation>
    </message>
    <message id="window.home.title">
        <source>What story shall we make?</source>
        <translation>어떤 이야기를 만들까?</translation>
    </message>
    <message id="window.home.talk">
        <source>Tell your story</source>
        <translation>이야기 말하기</translation>
    </message>
    <message id="window.home.ready">
        <source>Press and talk</source>
        <translation>꾹 누르고 말해 보세요</translation>
    </message>
    <message id="window.home.listening">
        <source>I am listening… let go when you are done</source>
        <translation>듣고 있어요… 다 말했으면 손을 떼요</translation>
    </message>
    <message id="window.home.thinking">
        <source>Let me think about that</source>
        <translation>무슨 이야기인지 생각하고 있어요</translation>
    </message>
    <message id="window.home.latched">
        <source>I am listening… press again when you are done</source>
        <translation>듣고 있어요… 다 말했으면 한 번 더 눌러요</translation>
    </message>
    <message id="window.section.animals">
        <source>Animals</source>
        <translation>동물 친구들</translation>
    </message>
    <message id="window.section.birds_and_fish">
        <source>Birds and sea animals</source>
        <translation>새와 바다 친구들</translation>
    </message>
    <message id="window.section.machines">
        <source>Cars and toys</source>
        <translation>탈것과 장난감</translation>
    </message>
    <message id="window.section.people">
        <source>Children</source>
        <translation>사람 친구들</translation>
    </message>
    <message id="window.section.fancies">
        <source>Magic friends</source>
        <translation>상상 속 친구들</translation>
    </message>
    <message id="window.home.again_with">
        <source>Shall we make another story with {name}?</source>
        <translation>{name} 이야기를 또 만들까?</translation>
    </message>
    <message id="window.home.cards">
        <source>Choose picture cards</source>
        <translation>그림 카드로 고르기</translation>
    </message>
    <message id="window.home.type">
        <source>You can type it too</source>
        <translation>글자로 써도 돼요</translation>
    </message>
    <message id="window.home.go">
        <source>Go</source>
        <translation>이 글로 만들기</translation>
    </message>
    <message id="window.home.shelf">
        <source>My bookshelf</source>
        <translation>내 책장</translation>
    </message>
    <message id="window.card.surprise">
        <source>Surprise!</source>
        <translation>깜짝!</translation>
    </message>
    <message id="window.slot.hero">
        <source>Who</source>
        <translation>누가</translation>
    </message>
    <message id="window.slot.companion">
        <source>With whom</source>
        <translation>누구랑</translation>
    </message>
    <message id="window.slot.place">
        <source>Where</source>
        <translation>어디서</translation>
    </message>
    <message id="window.slot.theme">
        <source>What about</source>
        <translation>무슨 이야기</translation>
    </message>
    <message id="window.show.others">
        <source>Choose from all the pictures</source>
        <translation>다른 그림에서 고르기</translation>
    </message>
    <message id="window.show.maybe">
        <source>{what}, is that right?</source>
        <translation>{what} 맞아?</translation>
    </message>
    <message id="window.pick.hero">
        <source>Who is it about?</source>
        <translation>누가 나올까?</translation>
    </message>
    <message id="window.pick.companion">
        <source>Who comes along?</source>
        <translation>누구랑 갈까?</translation>
    </message>
    <message id="window.pick.place">
        <source>Where do they go?</source>
        <translation>어디로 갈까?</translation>
    </message>
    <message id="window.pick.theme">
        <source>What is it about?</source>
        <translation>어떤 이야기일까?</translation>
    </message>
    <message id="window.show.title">
        <source>Is this your story?</source>
        <translation>이 이야기가 맞아요?</translation>
    </message>
    <message id="window.show.yes">
        <source>Yes, make it</source>
        <translation>네, 만들어요</translation>
    </message>
    <message id="window.show.listen">
        <source>Say it again</source>
        <translation>다시 들려주세요</translation>
    </message>
    <message id="window.show.again">
        <source>Start again</source>
        <translation>다시 할래요</translation>
    </message>
    <message id="window.making.begin">
        <source>Thinking up your story</source>
        <translation>이야기를 짓고 있어요</translation>
    </message>
    <message id="window.making.page">
        <source>Page {page}</source>
        <translation>{page}쪽</translation>
    </message>
    <message id="window.making.waiting">
        <source>still blank</source>
        <translation>아직 빈 종이예요</translation>
    </message>
    <message id="window.making.drawing">
        <source>being drawn</source>
        <translation>그리고 있어요</translation>
    </message>
    <message id="window.making.ready">
        <source>ready</source>
        <translation>다 됐어요</translation>
    </message>
    <message id="window.making.read">
        <source>Open the book</source>
        <translation>책 펼치기</translation>
    </message>
    <message id="window.making.stop">
        <source>Stop making</source>
        <translation>그만 만들기</translation>
    </message>
    <message id="window.making.stood_in">
        <source>Going on with another pencil</source>
        <translation>다른 연필로 바꿔서 계속 그려요</translation>
    </message>
    <message id="window.making.bound">
        <source>Your book is ready!</source>
        <translation>책이 다 됐어요!</translation>
    </message>
    <message id="window.reader.shelf">
        <source>To the bookshelf</source>
        <translation>책장으로</translation>
    </message>
    <message id="window.reader.previous">
        <source>Previous page</source>
        <translation>앞 장</translation>
    </message>
    <message id="window.reader.next">
        <source>Next page</source>
        <translation>다음 장</translation>
    </message>
    <message id="window.reader.listen">
        <source>Read to me</source>
        <translation>읽어 주기</translation>
    </message>
    <message id="window.reader.pause">
        <source>Pause</source>
        <translation>잠깐 멈추기</translation>
    </message>
    <message id="window.reader.again">
        <source>Read it again</source>
        <translation>다시 읽어 주기</translation>
    </message>
    <message id="window.reader.auto">
        <source>Turn the pages by itself</source>
        <translation>저절로 넘기며 읽기</translation>
    </message>
    <message id="window.reader.the_end">
        <source>The End</source>
        <translation>끝</translation>
    </message>
    <message id="window.reader.being_made">
        <source>The next page is being drawn</source>
        <translation>다음 장을 그리고 있어요</translation>
    </message>
    <message id="window.reader.untitled">
        <source>A story</source>
        <translation>이야기책</translation>
    </message>
    <message id="window.shelf.title">
        <source>My bookshelf</source>
        <translation>내 책장</translation>
    </message>
    <message id="window.shelf.search">
        <source>Find a book</source>
        <translation>책 찾기</translation>
    </message>
    <message id="window.shelf.books">
        <source>Books</source>
        <translation>책들</translation>
    </message>
    <message id="window.shelf.home">
        <source>Make a new story</source>
        <translation>새 이야기 만들기</translation>
    </message>
    <message id="window.shelf.making">
        <source>being made</source>
        <translation>만드는 중</translation>
    </message>
    <message id="window.shelf.empty">
        <source>There are no books yet. Shall we make the first one?</source>
        <translation>아직 책이 없어요. 첫 이야기를 만들어 볼까요?</translation>
    </message>
    <message id="window.shelf.none_found">
        <source>No such book</source>
        <translation>찾는 책이 없어요</translation>
    </message>
</context>
</TS>
