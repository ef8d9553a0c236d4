<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="written.task">
        <source>We write a picture book of {pages} pages for children of {age}, page by page.</source>
        <translation>{age}살이 좋아할 {pages}쪽 그림책을 한 쪽씩 써요.</translation>
    </message>
    <message id="written.level.3">
        <source>One thing happens on a page. Only what one sees, hears or touches. The same words and sound words (plop, hop hop) come back.</source>
        <translation>한 쪽에 한 가지 일만. 보이고 들리고 만져지는 것만. 같은 말과 흉내말(퐁당, 깡충)이 되풀이돼요.</translation>
    </message>
    <message id="written.level.4">
        <source>Short sentences with a beat, sound words, friends who speak to each other. Something small goes wrong: what comes next?</source>
        <translation>소리 내어 읽기 좋은 짧은 문장, 흉내말, 주고받는 말. 작은 일이 어긋나 다음이 궁금해요.</translation>
    </message>
    <message id="written.level.5">
        <source>The hero tries by itself, fails, tries in another way. Feelings show in the body. Talk, and a little joke.</source>
        <translation>주인공이 스스로 해 보고, 틀리고, 다르게 해 봐요. 마음은 몸짓으로. 대화와 작은 웃음.</translation>
    </message>
    <message id="written.level.6">
        <source>One thing leads to another; one sees why somebody changes their mind. Everybody speaks in their own way. A surprising thought, not the usual phrase.</source>
        <translation>앞일이 뒷일을 불러요. 마음이 왜 바뀌는지 보여요. 저마다 자기답게 말하고, 뻔하지 않은 생각이 있어요.</translation>
    </message>
    <message id="written.style">
        <source>Warm and playful, past tense. Nobody is hurt, nothing frightens, no lesson is said. Only the story's text: no numbers, no remarks.</source>
        <translation>따뜻하고 장난스러운 해요체 과거형(-았어요, -었어요). 다치거나 무서운 일, 교훈은 없어요. 번호나 설명 없이 한글 이야기만.</translation>
    </message>
    <message id="written.limits">
        <source>A page: {few} to {many} sentences, {least} to {most} words. A sentence: at most {longest} words; a word: {letters} letters.</source>
        <translation>한 쪽 {few}~{many}문장, {least}~{most}어절. 한 문장은 {longest}어절, 한 어절은 {letters}글자까지.</translation>
    </message>
    <message id="written.people">
        <source>Who plays: {people}. {hero} is the hero. Nobody else, no other names.</source>
        <translation>나오는 친구: {people}. 주인공 {hero}. 다른 인물이나 이름은 없어요.</translation>
    </message>
    <message id="written.place">
        <source>Where: {place}.</source>
        <translation>곳: {place}.</translation>
    </message>
    <message id="written.again">
        <source>An old friend is back: the child knows {hero} from an earlier book.</source>
        <translation>{hero}는 지난 책에서 만난 반가운 친구예요.</translation>
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
        <source>It begins so: {what} Now only the title, at most six words.</source>
        <translation>시작: {what} 이제 제목만 짧게 써 주세요.</translation>
    </message>
    <message id="written.page">
        <source>Page {number} of {pages}. {place}, {time}. {people}. What happens: {what} Tell it livelier, in your own words.</source>
        <translation>{number}/{pages}쪽. {place}, {time}. {people}. 일어나는 일: {what} 이것을 새로운 말로 더 생생하게 써 주세요.</translation>
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
        <source>Words for pictures, for later. pose: {poses}. emotion: {emotions}. camera: {cameras}.</source>
        <translation>나중에 쓸 그림 낱말. pose: {poses}. emotion: {emotions}. camera: {cameras}.</translation>
    </message>
    <message id="written.directions">
        <source>The picture of that page, in these words only: for {people} in turn a pose and an emotion, and at the end the camera.</source>
        <translation>방금 쪽의 그림을 이 영어 낱말로만: {people} 차례로 pose와 emotion, 끝에 camera.</translation>
    </message>
    <message id="written.thing">
        <source>Before the camera one thing: {things}.</source>
        <translation>camera 앞에 물건 하나: {things}.</translation>
    </message>
</context>
</TS>
