<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.bench.pictures.random_weights">
        <source>time SDXL at full size, with random weights: seconds and work of a page by each recipe</source>
        <translation>무작위 가중치를 넣은 실제 크기 SDXL의 속도 재기: 방법마다 한 쪽에 드는 시간과 계산량</translation>
    </message>
    <message id="cli.bench.pictures.edge">
        <source>pixels along an edge, a multiple of 64 (else 1024, or 128 on a processor)</source>
        <translation>한 변의 픽셀 수, 64의 배수 (정하지 않으면 1024, 프로세서에서는 128)</translation>
    </message>
    <message id="cli.bench.pictures.recipes">
        <source>only recipes with this in their name; can be given several times</source>
        <translation>이름에 이 말이 든 방법만, 여러 번 쓸 수 있음</translation>
    </message>
    <message id="cli.bench.pictures.steps_scale">
        <source>the share of each recipe's steps that is painted (1: all)</source>
        <translation>방법마다 그릴 단계의 비율 (1: 모두)</translation>
    </message>
    <message id="cli.bench.pictures.device">
        <source>what paints (else the graphics card if there is one)</source>
        <translation>무엇으로 그릴지 (정하지 않으면 그래픽 카드가 있을 때 그래픽 카드)</translation>
    </message>
    <message id="cli.bench.pictures.pages">
        <source>how many pages of a book (else 8, or 1 on a processor)</source>
        <translation>책의 쪽수 (정하지 않으면 8쪽, 프로세서에서는 1쪽)</translation>
    </message>
    <message id="cli.bench.pictures.report">
        <source>write the tables to this file</source>
        <translation>표를 적을 파일</translation>
    </message>
    <message id="bench.pictures.building">
        <source>{device}: {tflops} TFLOP/s in matrix products. Building the networks.</source>
        <translation>{device}: 행렬 곱 {tflops} TFLOP/s. 신경망을 만들고 있어요.</translation>
    </message>
    <message id="bench.pictures.painting">
        <source>Painting by “{recipe}”, {pages} pages.</source>
        <translation>“{recipe}” 방법으로 {pages}쪽을 그리고 있어요.</translation>
    </message>
</context>
</TS>
