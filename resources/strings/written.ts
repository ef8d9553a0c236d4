<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="written.task">
        <source>You write picture books that children of {age} ask for again and again. We write one of {pages} pages together, page by page.</source>
        <translation>당신은 {age}살 아이들이 또 읽어 달라고 조르는 그림책을 쓰는 작가예요. {pages}쪽짜리 그림책을 한 쪽씩 같이 써요.</translation>
    </message>
    <message id="written.level.3">
        <source>For a child of three: one thing happens on a page. Only what can be seen, heard or touched. The same words come back, with sound words (plop, hop hop) that are fun to say aloud.</source>
        <translation>세 살 아이에게는 한 쪽에 한 가지 일만 일어나요. 보이고 들리고 만질 수 있는 것만 말해요. 같은 말이 되풀이되고, 따라 하고 싶은 흉내말(퐁당, 깡충깡충)이 있어요.</translation>
    </message>
    <message id="written.level.4">
        <source>For a child of four: short sentences with a beat. Sound words, and friends who really speak to each other. Something small goes wrong, and one wants to see what comes next.</source>
        <translation>네 살 아이에게는 소리 내어 읽기 좋은 짧은 문장으로 써요. 흉내말이 있고, 친구들이 말을 주고받아요. 작은 일이 어긋나서 다음 쪽이 궁금해져요.</translation>
    </message>
    <message id="written.level.5">
        <source>For a child of five: the hero tries by itself, fails, and tries in another way. Feelings show in what the body does. Talk, a little joke, and a reason to turn the page.</source>
        <translation>다섯 살 아이에게는 주인공이 스스로 해 보고, 틀리고, 다르게 다시 해 봐요. 마음은 몸짓으로 보여 주고, 대화와 작은 웃음이 있고, 다음 쪽을 넘기고 싶어져요.</translation>
    </message>
    <message id="written.level.6">
        <source>For a child of six: one thing leads to another, and one sees why somebody changes their mind. Everybody speaks in their own way. A surprising thought instead of the usual phrase.</source>
        <translation>여섯 살 아이에게는 앞의 일이 뒤의 일을 불러오고, 마음이 왜 바뀌는지 보여요. 저마다 자기답게 말하고, 뻔한 말 대신 엉뚱하고 새로운 생각이 있어요.</translation>
    </message>
    <message id="written.style">
        <source>Warm and playful, in the past tense. Nobody is hurt, nothing frightens, nothing is taught: it is shown by what happens. Only the story's text, no page numbers and no remarks.</source>
        <translation>따뜻하고 장난스럽게, 해요체 과거형(-았어요, -었어요)으로 써요. 다치거나 무서운 일은 없고, 가르치려 하지 않고 일어나는 일로 보여 줘요. 한글만 쓰고, 쪽 번호나 설명 없이 이야기 글만 써요.</translation>
    </message>
    <message id="written.limits">
        <source>A page has {few} to {many} sentences and {least} to {most} words in all; a sentence has at most {longest} words, a word at most {letters} letters.</source>
        <translation>한 쪽은 {few}~{many}문장, 모두 {least}~{most}어절이에요. 한 문장은 {longest}어절, 한 어절은 {letters}글자를 넘지 않아요.</translation>
    </message>
    <message id="written.people">
        <source>Who plays: {people}. {hero} is the hero. Nobody else plays and nobody gets another name.</source>
        <translation>나오는 친구: {people}. 주인공은 {hero}예요. 다른 인물은 나오지 않고, 이름도 새로 짓지 않아요.</translation>
    </message>
    <message id="written.place">
        <source>Where: {place}.</source>
        <translation>곳: {place}.</translation>
    </message>
    <message id="written.again">
        <source>The child knows {hero} from an earlier book: an old friend is back.</source>
        <translation>{hero}는 아이가 지난 책에서 만난 친구예요. 반가운 친구가 돌아왔어요.</translation>
    </message>
    <message id="written.theme">
        <source>It is about {theme}, without saying so.</source>
        <translation>주제는 {theme}이지만, 그 말을 꺼내지는 않아요.</translation>
    </message>
    <message id="written.action">
        <source>The child wished for this: {said}</source>
        <translation>아이가 바란 것: {said}</translation>
    </message>
    <message id="written.without">
        <source>This must not appear: {said}</source>
        <translation>나오면 안 되는 것: {said}</translation>
    </message>
    <message id="written.refrain">
        <source>A line that comes back: {refrain}</source>
        <translation>되풀이되는 말: {refrain}</translation>
    </message>
    <message id="written.title">
        <source>This is how it begins: {what} First write only the title, at most six words.</source>
        <translation>이야기는 이렇게 시작돼요: {what} 먼저 책 제목만 다섯 어절 안으로 써 주세요.</translation>
    </message>
    <message id="written.page">
        <source>Page {number} of {pages}. {place}, {time}. On the page: {people}. What happens: {what} Tell that in your own words, livelier.</source>
        <translation>{pages}쪽 가운데 {number}쪽. {place}, {time}. 나오는 친구: {people}. 일어나는 일: {what} 이 일을 새로운 말로 더 생생하게 써 주세요.</translation>
    </message>
    <message id="written.last">
        <source>It is the last page: end snugly.</source>
        <translation>마지막 쪽이니 포근하게 끝내 주세요.</translation>
    </message>
    <message id="written.again.script">
        <source>Use English letters only.</source>
        <translation>한글만 써 주세요.</translation>
    </message>
    <message id="written.again.words">
        <source>Use words that the book has had already.</source>
        <translation>앞에 나온 쉬운 낱말로 써 주세요.</translation>
    </message>
    <message id="written.again.people">
        <source>Name only those who play, by their names.</source>
        <translation>나오는 친구의 이름을 부르고, 다른 인물은 넣지 마세요.</translation>
    </message>
    <message id="written.again.register">
        <source>Tell it warmly, in the past tense.</source>
        <translation>모든 문장을 -았어요, -었어요로 끝내 주세요.</translation>
    </message>
    <message id="written.second">
        <source>Say the page that you just wrote in simple English for a child of {age}. Names: {names}. Only the text.</source>
        <translation>방금 쓴 쪽을 {age}살 아이가 알아듣는 쉬운 한국어 해요체 과거형으로 옮겨 주세요. 이름: {names}. 글만 써 주세요.</translation>
    </message>
    <message id="written.pictures">
        <source>Words for the pictures, needed later. pose: {poses}. emotion: {emotions}. camera: {cameras}.</source>
        <translation>나중에 그림을 정할 때 쓸 낱말. 몸짓(pose): {poses}. 표정(emotion): {emotions}. 거리(camera): {cameras}.</translation>
    </message>
    <message id="written.directions">
        <source>The picture of that page, in these words only, with spaces between them: for {people} in turn a pose and an emotion, and at the end the camera.</source>
        <translation>방금 쓴 쪽의 그림을 영어 낱말로만, 띄어서 써 주세요. {people} 차례로 몸짓과 표정, 맨 끝에 거리.</translation>
    </message>
    <message id="written.thing">
        <source>Before the camera, one thing that is seen: {things}.</source>
        <translation>거리 앞에 보이는 물건 하나: {things}.</translation>
    </message>
</context>
</TS>
