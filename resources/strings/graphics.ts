<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="doctor.paints">
        <source>pictures</source>
        <translation>그림</translation>
    </message>
    <message id="doctor.paints-roomy.good">
        <source>{detail} has room for base, refiner and four pages at once. Pictures are painted at full speed.</source>
        <translation>{detail}: 기본 모델과 다듬는 모델에 네 쪽까지 한꺼번에 들어가요. 그림을 가장 빠르게 그려요.</translation>
    </message>
    <message id="doctor.paints-whole.good">
        <source>{detail} has room for base and refiner together.</source>
        <translation>{detail}: 기본 모델과 다듬는 모델이 함께 들어가요.</translation>
    </message>
    <message id="doctor.paints-turns.good">
        <source>{detail} has room for one network at a time: base and refiner take turns, once a book.</source>
        <translation>{detail}: 모델이 하나씩 들어가요. 기본 모델과 다듬는 모델이 책마다 한 번씩 자리를 바꿔요.</translation>
    </message>
    <message id="doctor.paints-packed.good">
        <source>{detail} holds both networks in eight bits.</source>
        <translation>{detail}: 두 모델을 8비트로 줄여서 함께 담아요.</translation>
    </message>
    <message id="doctor.paints-small.good">
        <source>{detail} holds one network in eight bits: base and refiner take turns.</source>
        <translation>{detail}: 모델을 8비트로 줄여서 하나씩 담아요.</translation>
    </message>
    <message id="doctor.paints-least.good">
        <source>{detail} is too small for a network: its layers come and go, and a page takes minutes.</source>
        <translation>{detail}: 모델이 다 들어가지 않아서 조금씩 옮겨 가며 그려요. 한 쪽에 몇 분이 걸려요.</translation>
    </message>
    <message id="doctor.paints-unified.good">
        <source>{detail} has room for base and refiner together.</source>
        <translation>{detail}: 기본 모델과 다듬는 모델이 함께 들어가요.</translation>
    </message>
    <message id="doctor.paints-unified-base.good">
        <source>{detail} has room for the base alone: pictures are not refined.</source>
        <translation>{detail}: 기본 모델만 들어가요. 그림을 다듬지는 못해요.</translation>
    </message>
    <message id="doctor.paints-processor.good">
        <source>{detail} paints SDXL's pictures: ten minutes to an hour for a page. The built-in illustrator takes a second.</source>
        <translation>{detail}: 프로세서로 SDXL 그림을 그려요. 한 쪽에 10분에서 한 시간이 걸려요. 기본 그림은 1초면 돼요.</translation>
    </message>
    <message id="doctor.paints-processor-half.good">
        <source>{detail} paints SDXL's pictures, in half precision: ten minutes to an hour for a page. The built-in illustrator takes a second.</source>
        <translation>{detail}: 프로세서로 SDXL 그림을 절반 정밀도로 그려요. 한 쪽에 10분에서 한 시간이 걸려요. 기본 그림은 1초면 돼요.</translation>
    </message>
    <message id="doctor.paints-processor-packed.good">
        <source>{detail} paints SDXL's pictures with little memory: an hour for a page, if it works at all. The built-in illustrator takes a second.</source>
        <translation>{detail}: 메모리가 적은 프로세서로 SDXL 그림을 그려요. 되더라도 한 쪽에 한 시간이 걸려요. 기본 그림은 1초면 돼요.</translation>
    </message>
    <message id="doctor.unused_card">
        <source>graphics card</source>
        <translation>그래픽 카드</translation>
    </message>
    <message id="doctor.unused_card.warning">
        <source>{detail} is there, but the torch that is installed can't use it. Another one: {remedy}</source>
        <translation>{detail}: 있지만 지금 설치한 torch로는 쓸 수 없어요. 다른 torch: {remedy}</translation>
    </message>
</context>
</TS>
