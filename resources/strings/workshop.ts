<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="practice.speaking">
        <source>Speaking {clips} clips with espeak-ng…</source>
        <translation>espeak-ng 로 문장 {clips}개를 말하는 중…</translation>
    </message>
    <message id="practice.step">
        <source>Step {step} of {steps} · loss {loss} · {seconds} s</source>
        <translation>{steps}걸음 중 {step}걸음 · 손실 {loss} · {seconds}초</translation>
    </message>
    <message id="practice.scoring">
        <source>Scoring on sentences and voices that it never heard…</source>
        <translation>배우지 않은 문장과 목소리로 점수를 매기는 중…</translation>
    </message>
    <message id="practice.measured">
        <source>{what}: {result}</source>
        <translation>{what}: {result}</translation>
    </message>
    <message id="practice.origin">
        <source>A practice model trained from nothing on wish sentences spoken by espeak-ng: it understands espeak-ng saying the app's wish sentences, not children, whose voices it never heard.</source>
        <translation>연습용 모델이에요. espeak-ng 로 말한 소원 문장만으로 처음부터 배웠어요. 앱의 소원 문장을 말하는 espeak-ng 는 알아듣지만, 아이들의 말은 들어 본 적이 없어 알아듣지 못해요.</translation>
    </message>
</context>
</TS>
