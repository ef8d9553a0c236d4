<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="understanding.heard">
        <source>A story about {what}, is that right?</source>
        <translation>{what} 이야기 맞아?</translation>
    </message>
    <message id="understanding.chosen">
        <source>How about a story about {what}?</source>
        <translation>{what} 이야기는 어때?</translation>
    </message>
    <message id="understanding.kindred">
        <source>Instead of {name}, here comes our own {ours}!</source>
        <translation>{name} 대신 우리 {ours} 이야기를 만들게!</translation>
    </message>
    <message id="understanding.asked">
        <source>{what}, is that right?</source>
        <translation>{what} 맞아?</translation>
    </message>
    <message id="understanding.told">
        <source>A story about {what}.</source>
        <translation>{what} 이야기.</translation>
    </message>
    <message id="understanding.which.hero">
        <source>{choices}? Which one?</source>
        <translation>{choices}? 누구야?</translation>
    </message>
    <message id="understanding.which.place">
        <source>{choices}? Which place?</source>
        <translation>{choices}? 어디야?</translation>
    </message>
    <message id="understanding.without">
        <source>And no {what}!</source>
        <translation>{what} 빼고!</translation>
    </message>
    <message id="understanding.at_place">
        <source>in {place}</source>
        <translation>{place}에서</translation>
    </message>
    <message id="understanding.going">
        <source>go to {place}</source>
        <translation>{place}에 가다</translation>
    </message>
    <message id="understanding.place">
        <source>the {place}</source>
        <translation>{place}</translation>
    </message>
    <message id="understanding.place.space">
        <source>space</source>
        <translation>우주</translation>
    </message>
    <message id="understanding.place.undersea">
        <source>the bottom of the sea</source>
        <translation>바닷속</translation>
    </message>
    <message id="understanding.place.home">
        <source>the house</source>
        <translation>집</translation>
    </message>
</context>
</TS>
