<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.bench.speech.timing">
        <source>measure how fast, beside other programs</source>
        <translation>다른 프로그램과 나란히 속도를 재요</translation>
    </message>
    <message id="cli.bench.speech.clips">
        <source>how many clips to time</source>
        <translation>속도를 잴 때 들을 말의 수예요</translation>
    </message>
    <message id="bench.speech.building">
        <source>Building the model to be timed.</source>
        <translation>재기 위한 모델을 만들고 있어요.</translation>
    </message>
    <message id="bench.speech.timing">
        <source>Timing {clips} clips.</source>
        <translation>말 {clips}개로 속도를 재고 있어요.</translation>
    </message>
</context>
</TS>
