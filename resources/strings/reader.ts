<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.bench.flip">
        <source>how smoothly pages turn in the window while a book is made</source>
        <translation>책을 만드는 동안 책장이 얼마나 부드럽게 넘어가는지</translation>
    </message>
    <message id="cli.bench.flip.seconds">
        <source>how long leaves are turned</source>
        <translation>책장을 넘겨 보는 시간(초)</translation>
    </message>
</context>
</TS>
