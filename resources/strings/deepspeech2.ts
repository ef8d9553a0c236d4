<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.workshop.deepspeech2">
        <source>Train Deep Speech 2, the baseline, from nothing and pack it</source>
        <translation>비교 대상인 Deep Speech 2를 처음부터 가르치고 설치할 수 있게 담아요</translation>
    </message>
    <message id="cli.workshop.deepspeech2.data">
        <source>a data set made by prepare</source>
        <translation>prepare 로 준비한 자료 폴더</translation>
    </message>
    <message id="cli.workshop.deepspeech2.folder">
        <source>where the model goes</source>
        <translation>모델이 들어갈 폴더</translation>
    </message>
    <message id="cli.workshop.deepspeech2.size">
        <source>size of the network (small 2×160, medium 3×256, large 5×512)</source>
        <translation>신경망의 크기 (small 2×160, medium 3×256, large 5×512)</translation>
    </message>
    <message id="cli.workshop.deepspeech2.steps">
        <source>how many steps to learn</source>
        <translation>몇 걸음을 배울지</translation>
    </message>
    <message id="cli.workshop.deepspeech2.decode">
        <source>how letters are searched for</source>
        <translation>글자를 찾는 방법</translation>
    </message>
    <message id="cli.workshop.deepspeech2.beam">
        <source>how many texts a beam search follows</source>
        <translation>beam 으로 찾을 때 함께 따라갈 글의 수</translation>
    </message>
    <message id="cli.workshop.deepspeech2.augment">
        <source>how clips are changed (speed, pitch, vtlp, room, noise, specaugment)</source>
        <translation>소리를 바꾸는 방법들 (speed, pitch, vtlp, room, noise, specaugment)</translation>
    </message>
    <message id="cli.workshop.deepspeech2.processes">
        <source>how many processes learn together</source>
        <translation>함께 배울 프로세스의 수</translation>
    </message>
    <message id="cli.workshop.deepspeech2.keep_every">
        <source>after how many steps it is scored and saved</source>
        <translation>몇 걸음마다 점수를 매기고 저장할지</translation>
    </message>
    <message id="cli.workshop.deepspeech2.seed">
        <source>the seed of the dice</source>
        <translation>주사위의 씨앗</translation>
    </message>
    <message id="deepspeech2.reading">
        <source>Laying out the clips</source>
        <translation>자료를 펼치는 중이에요</translation>
    </message>
    <message id="deepspeech2.left_out">
        <source>{clips} clips are left out: too long, or too much text for their time</source>
        <translation>너무 길거나 글이 소리에 비해 너무 긴 {clips}개를 뺐어요</translation>
    </message>
    <message id="deepspeech2.step">
        <source>Step {step} of {steps} · loss {loss}</source>
        <translation>{steps}걸음 중 {step}걸음 · 손실 {loss}</translation>
    </message>
    <message id="deepspeech2.validated">
        <source>Step {step}: character error rate {cer} (best {best})</source>
        <translation>{step}걸음: 글자 오류율 {cer} (가장 좋은 것 {best})</translation>
    </message>
    <message id="deepspeech2.done">
        <source>The model is ready in {folder}: character error rate {cer} at step {step}.</source>
        <translation>{folder} 에 모델이 준비됐어요. {step}걸음의 글자 오류율은 {cer} 예요.</translation>
    </message>
    <message id="deepspeech2.done_before">
        <source>The same work is already done in {folder}</source>
        <translation>{folder} 에 같은 일이 이미 끝나 있어요</translation>
    </message>
    <message id="deepspeech2.unknown">
        <source>There is no such way of changing clips: {what}</source>
        <translation>그런 방법은 없어요: {what}</translation>
    </message>
    <message id="deepspeech2.origin">
        <source>Deep Speech 2 trained from nothing on {clips} prepared clips by `aibook workshop speech deepspeech2`</source>
        <translation>준비한 음성 {clips}개로 aibook workshop speech deepspeech2 가 처음부터 가르친 Deep Speech 2</translation>
    </message>
</context>
</TS>
