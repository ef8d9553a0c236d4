<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="llama.task">
        <source>Write a picture book for a child of {age}. It has {pages} pages. It is warm and never frightening, and told in the past tense with simple words.</source>
        <translation>{age}살 어린이가 읽을 그림책을 써 주세요. 모두 {pages}쪽이에요. 따뜻하고 무섭지 않은 이야기여야 해요. 모든 문장은 해요체 과거형(-았어요, -었어요)으로 끝내고, 한글만 써 주세요.</translation>
    </message>
    <message id="llama.people">
        <source>Who plays: {people}. The hero is {hero}.</source>
        <translation>나오는 친구: {people}. 주인공은 {hero}예요.</translation>
    </message>
    <message id="llama.place">
        <source>The story happens here: {place}.</source>
        <translation>이야기는 {place}에서 벌어져요.</translation>
    </message>
    <message id="llama.limits">
        <source>A page has {least} to {most} words in at most {sentences} sentences; no sentence has more than {longest} words.</source>
        <translation>한 쪽은 {least}~{most}어절, 많아야 {sentences}문장이고, 한 문장은 {longest}어절을 넘지 않아요.</translation>
    </message>
    <message id="llama.theme">
        <source>It is about {theme}: show it by what happens, without a lesson.</source>
        <translation>주제는 {theme}이에요. 가르치려 들지 말고 일어나는 일로 보여 주세요.</translation>
    </message>
    <message id="llama.action">
        <source>The child's wish: {said}</source>
        <translation>아이의 소원: {said}</translation>
    </message>
    <message id="llama.without">
        <source>This must not appear: {said}</source>
        <translation>이것은 나오면 안 돼요: {said}</translation>
    </message>
    <message id="llama.title">
        <source>First write only the title, on one line.</source>
        <translation>먼저 책 제목만 한 줄로 써 주세요.</translation>
    </message>
    <message id="llama.page">
        <source>Write only the text of page {number} of {pages}. Where: {place}; when: {time}. This page tells: {beats}.</source>
        <translation>{pages}쪽 가운데 {number}쪽의 글만 써 주세요. 곳: {place}, 때: {time}. 이 쪽에서 할 이야기: {beats}.</translation>
    </message>
    <message id="llama.beat.setting">
        <source>who the hero is and where</source>
        <translation>주인공과 곳을 소개해요</translation>
    </message>
    <message id="llama.beat.event">
        <source>something unexpected happens</source>
        <translation>뜻밖의 일이 생겨요</translation>
    </message>
    <message id="llama.beat.response">
        <source>how the hero feels about it</source>
        <translation>주인공의 마음</translation>
    </message>
    <message id="llama.beat.plan">
        <source>a good idea</source>
        <translation>좋은 생각을 떠올려요</translation>
    </message>
    <message id="llama.beat.attempt">
        <source>trying, which is not easy</source>
        <translation>해 보지만 쉽지 않아요</translation>
    </message>
    <message id="llama.beat.consequence">
        <source>at last it works</source>
        <translation>드디어 잘 되었어요</translation>
    </message>
    <message id="llama.beat.reaction">
        <source>everybody is glad, and it ends</source>
        <translation>모두 기뻐하며 끝나요</translation>
    </message>
    <message id="llama.things">
        <source>Things for the pictures will be chosen from these: {things}.</source>
        <translation>나중에 그림에 넣을 물건은 이 가운데에서 골라요: {things}.</translation>
    </message>
    <message id="llama.directions">
        <source>Choose the picture of that page in single words: for {people} in turn a pose and a feeling, then one thing, then wide, medium or close.</source>
        <translation>방금 쓴 쪽의 그림을 영어 낱말로만 정해 주세요. {people} 차례로 몸짓과 표정, 다음에 물건 하나, 끝으로 거리(wide, medium, close).</translation>
    </message>
</context>
</TS>
