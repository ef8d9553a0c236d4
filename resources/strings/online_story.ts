<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="online_story.instruction">
        <source>You write picture books for small children. You answer with one JSON object and nothing else.</source>
        <translation>당신은 어린아이들을 위한 그림책을 쓰는 작가예요. JSON 객체 하나로만 대답해요.</translation>
    </message>
    <message id="online_story.second">
        <source>Put this other language into “second” of each page.</source>
        <translation>각 쪽의 다른 언어 글은 “second”에 넣어 주세요.</translation>
    </message>
    <message id="online_story.form">
        <source>Now write the whole book at once as JSON: “title” (at most six words) and “pages”, a list of {pages} objects in order, each with {fields}. “text” is the story's text of the page; “thing” is one thing to be seen in the picture, or “nothing”.</source>
        <translation>이제 책 전체를 한 번에 JSON으로 써 주세요. “title”(다섯 어절 안)과 “pages”(차례대로 {pages}개 객체의 목록)이고, 객체마다 {fields}이 있어요. “text”는 그 쪽의 이야기 글, “thing”은 그림에 보일 물건 하나 또는 “nothing”이에요. 몸짓, 표정, 거리, 물건은 영어 낱말로 써요.</translation>
    </message>
    <message id="online_story.try">
        <source>Answer with the JSON object that has “title”: “hello”.</source>
        <translation>“title”이 “hello”인 JSON 객체로 대답해 주세요.</translation>
    </message>
</context>
</TS>
