<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.about">
        <source>Makes a picture book from a child's wish, without the internet.</source>
        <translation>아이가 말한 소원으로 그림책을 만들어요. 인터넷이 없어도 돼요.</translation>
    </message>
    <message id="cli.kiosk">
        <source>open full screen</source>
        <translation>온 화면으로 열기</translation>
    </message>
    <message id="cli.home">
        <source>folder for everything that AI-Book keeps (or AIBOOK_HOME)</source>
        <translation>아이북이 쓰는 모든 것을 둘 폴더 (또는 AIBOOK_HOME)</translation>
    </message>
    <message id="cli.json">
        <source>answer in JSON for programs</source>
        <translation>프로그램이 읽을 JSON으로 답하기</translation>
    </message>
    <message id="cli.make">
        <source>make a book</source>
        <translation>책 만들기</translation>
    </message>
    <message id="cli.make.say">
        <source>a sound file with the wish</source>
        <translation>소원이 담긴 소리 파일</translation>
    </message>
    <message id="cli.make.wish">
        <source>the wish in words</source>
        <translation>소원을 적은 글</translation>
    </message>
    <message id="cli.make.hero">
        <source>the hero</source>
        <translation>주인공</translation>
    </message>
    <message id="cli.make.companion">
        <source>the companion</source>
        <translation>친구</translation>
    </message>
    <message id="cli.make.place">
        <source>the place</source>
        <translation>곳</translation>
    </message>
    <message id="cli.make.theme">
        <source>the theme</source>
        <translation>주제</translation>
    </message>
    <message id="cli.make.language">
        <source>language of the story</source>
        <translation>이야기의 언어</translation>
    </message>
    <message id="cli.make.level">
        <source>reading level (age)</source>
        <translation>읽기 단계 (나이)</translation>
    </message>
    <message id="cli.make.pages">
        <source>number of pages</source>
        <translation>쪽수</translation>
    </message>
    <message id="cli.make.seed">
        <source>the same number makes the same book</source>
        <translation>같은 수는 같은 책을 만들어요</translation>
    </message>
    <message id="cli.make.style">
        <source>how the pages are drawn</source>
        <translation>그림을 그리는 방법</translation>
    </message>
    <message id="cli.make.transcriber">
        <source>engine that hears</source>
        <translation>듣는 엔진</translation>
    </message>
    <message id="cli.make.storyteller">
        <source>engine that writes</source>
        <translation>이야기 엔진</translation>
    </message>
    <message id="cli.make.illustrator">
        <source>engine that draws</source>
        <translation>그림 엔진</translation>
    </message>
    <message id="cli.make.narrator">
        <source>engine that reads aloud</source>
        <translation>읽어 주는 엔진</translation>
    </message>
    <message id="cli.transcribe">
        <source>write down what sound files say</source>
        <translation>소리 파일을 글로 적기</translation>
    </message>
    <message id="cli.gallery">
        <source>draw pages from sample wishes, or picture every room</source>
        <translation>열두 가지 소원의 그림 스물네 쪽 그리기</translation>
    </message>
    <message id="cli.books">
        <source>the library</source>
        <translation>책장</translation>
    </message>
    <message id="cli.books.list">
        <source>list the books</source>
        <translation>책 목록</translation>
    </message>
    <message id="cli.books.show">
        <source>show one book</source>
        <translation>책 한 권 보기</translation>
    </message>
    <message id="cli.books.search">
        <source>search the books</source>
        <translation>책 찾기</translation>
    </message>
    <message id="cli.books.export">
        <source>write a book to a file (.aibook or .html)</source>
        <translation>책을 파일로 (.aibook 또는 .html)</translation>
    </message>
    <message id="cli.books.import">
        <source>take a book file in</source>
        <translation>책 파일 들이기</translation>
    </message>
    <message id="cli.books.verify">
        <source>check every book</source>
        <translation>모든 책이 온전한지 확인</translation>
    </message>
    <message id="cli.books.finish">
        <source>finish interrupted books</source>
        <translation>끝내지 못한 책 마저 만들기</translation>
    </message>
    <message id="cli.engines">
        <source>list the engines</source>
        <translation>엔진 목록</translation>
    </message>
    <message id="cli.doctor">
        <source>examine this machine</source>
        <translation>컴퓨터 상태 확인</translation>
    </message>
    <message id="cli.models">
        <source>models</source>
        <translation>모델</translation>
    </message>
    <message id="cli.bench">
        <source>measure</source>
        <translation>재어 보기</translation>
    </message>
    <message id="cli.bench.book">
        <source>time a book</source>
        <translation>책 한 권에 걸리는 시간</translation>
    </message>
    <message id="cli.bench.pictures">
        <source>cost of a picture</source>
        <translation>그림 한 쪽에 드는 계산</translation>
    </message>
    <message id="cli.bench.pictures.built_in">
        <source>look at the pages of whole books: who is to be seen, colours, compositions, every style, print</source>
        <translation>책 여러 권의 그림을 살펴보기: 등장인물 수, 색, 구도, 모든 그림 방법, 인쇄 크기</translation>
    </message>
    <message id="cli.bench.pictures.books">
        <source>how many books to look at</source>
        <translation>살펴볼 책의 수</translation>
    </message>
    <message id="cli.bench.speech">
        <source>accuracy of listening</source>
        <translation>듣기 정확도</translation>
    </message>
    <message id="cli.workshop">
        <source>the workshop for models</source>
        <translation>모델 공방</translation>
    </message>
    <message id="cli.speech">
        <source>speech</source>
        <translation>말소리</translation>
    </message>
    <message id="cli.workshop.practice">
        <source>train the practice listener</source>
        <translation>연습용 듣기 모델 만들기</translation>
    </message>
    <message id="cli.heard">
        <source>I heard: “{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message id="cli.understood">
        <source>{wish}</source>
        <translation>{wish}</translation>
    </message>
    <message id="cli.title">
        <source>《{title}》</source>
        <translation>《{title}》</translation>
    </message>
    <message id="cli.told">
        <source>{page}. {text}</source>
        <translation>{page}쪽. {text}</translation>
    </message>
    <message id="cli.drawn">
        <source>picture {page}: {path}</source>
        <translation>{page}쪽 그림: {path}</translation>
    </message>
    <message id="cli.stood_in">
        <source>{craft}: {engine} goes on.</source>
        <translation>{craft}: 이제 {engine} 엔진이 이어서 해요.</translation>
    </message>
    <message id="cli.bound">
        <source>《{title}》 is bound after {seconds} s. Its number: {book}</source>
        <translation>《{title}》 책을 {seconds}초 만에 다 만들었어요. 책 번호: {book}</translation>
    </message>
    <message id="cli.exported">
        <source>Written to {file}</source>
        <translation>{file} 에 썼어요.</translation>
    </message>
    <message id="cli.imported">
        <source>Taken in. Its number: {book}</source>
        <translation>책장에 넣었어요. 책 번호: {book}</translation>
    </message>
    <message id="cli.fault">
        <source>{book}: {part} is {what}.</source>
        <translation>{book}: {part} 부분이 온전하지 않아요 ({what}).</translation>
    </message>
    <message id="cli.verified">
        <source>{parts} parts checked; {faults} not sound.</source>
        <translation>{parts} 부분을 확인했어요. 온전하지 않은 것: {faults}</translation>
    </message>
    <message id="cli.book.bound">
        <source>{book}  《{title}》, {pages} pages</source>
        <translation>{book}  《{title}》 {pages}쪽</translation>
    </message>
    <message id="cli.book.unfinished">
        <source>{book}  《{title}》, {pages} pages, unfinished</source>
        <translation>{book}  《{title}》 {pages}쪽, 만드는 중</translation>
    </message>
    <message id="cli.no_books">
        <source>No books.</source>
        <translation>책이 없어요.</translation>
    </message>
    <message id="craft.transcriber">
        <source>transcriber</source>
        <translation>듣기</translation>
    </message>
    <message id="craft.storyteller">
        <source>storyteller</source>
        <translation>이야기</translation>
    </message>
    <message id="craft.illustrator">
        <source>illustrator</source>
        <translation>그림</translation>
    </message>
    <message id="craft.narrator">
        <source>narrator</source>
        <translation>읽어 주기</translation>
    </message>
    <message id="cli.engine.runs">
        <source>{craft}: {engine} runs here</source>
        <translation>{craft}: {engine} 쓸 수 있음</translation>
    </message>
    <message id="cli.engine.missing">
        <source>{craft}: {engine} does not run here. {why}</source>
        <translation>{craft}: {engine} 쓸 수 없음. {why}</translation>
    </message>
    <message id="cli.doctor.good">
        <source>good     {name}: {detail}</source>
        <translation>좋음  {name}: {detail}</translation>
    </message>
    <message id="cli.doctor.missing">
        <source>missing  {name}: {detail}</source>
        <translation>없음  {name}: {detail}</translation>
    </message>
    <message id="cli.doctor.warning">
        <source>warning  {name}: {detail}</source>
        <translation>주의  {name}: {detail}</translation>
    </message>
    <message id="cli.gallery.screens">
        <source>take pictures of every room of the window instead of pages</source>
        <translation>책 대신 창의 모든 방을 그림으로 남기기</translation>
    </message>
    <message id="cli.gallery.only">
        <source>only this screen: classroom, large or tablet</source>
        <translation>이 화면만: classroom, large, tablet</translation>
    </message>
    <message id="cli.gallery_page">
        <source>{path}: {text}</source>
        <translation>{path}: {text}</translation>
    </message>
    <message id="cli.gallery_done">
        <source>contact sheet: {path}</source>
        <translation>한눈에 보기: {path}</translation>
    </message>
</context>
</TS>
