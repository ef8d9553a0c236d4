<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.bench.pictures.same_hero">
        <source>measure what it costs that pages look at their hero</source>
        <translation>쪽마다 주인공을 다시 보게 하는 데 얼마가 드는지 재요</translation>
    </message>
    <message id="bench.same_hero.building">
        <source>Building the base with random weights on {device} …</source>
        <translation>{device} 에서 무작위 가중치로 기본 신경망을 만들고 있어요 …</translation>
    </message>
</context>
</TS>
