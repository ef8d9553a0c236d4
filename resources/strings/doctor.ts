<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="doctor.python">
        <source>Python</source>
        <translation>파이썬</translation>
    </message>
    <message id="doctor.python.good">
        <source>{detail}</source>
        <translation>{detail}</translation>
    </message>
    <message id="doctor.engine">
        <source>engine</source>
        <translation>엔진</translation>
    </message>
    <message id="doctor.engine.good">
        <source>{detail} runs here.</source>
        <translation>{detail}: 쓸 수 있어요.</translation>
    </message>
    <message id="doctor.engine.missing">
        <source>{detail} is not installed. Add it with: {remedy}</source>
        <translation>{detail}: 아직 설치하지 않았어요. 추가: {remedy}</translation>
    </message>
    <message id="doctor.weights">
        <source>engine</source>
        <translation>엔진</translation>
    </message>
    <message id="doctor.weights.missing">
        <source>{detail} has no model. Add one with: {remedy}</source>
        <translation>{detail}: 모델이 없어요. 추가: {remedy}</translation>
    </message>
    <message id="doctor.model">
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message id="doctor.model.good">
        <source>{detail}</source>
        <translation>{detail}</translation>
    </message>
    <message id="doctor.model.warning">
        <source>{detail} is damaged. Mend it from its stick with: {remedy}</source>
        <translation>{detail}: 파일이 상했어요. USB에서 고치기: {remedy}</translation>
    </message>
    <message id="doctor.sound">
        <source>sound</source>
        <translation>소리</translation>
    </message>
    <message id="doctor.sound.good">
        <source>{detail} can record and play.</source>
        <translation>{detail}: 녹음하고 들려줄 수 있어요.</translation>
    </message>
    <message id="doctor.sound.missing">
        <source>{detail} is missing, so there is no microphone and no loudspeaker. Add it with: {remedy}</source>
        <translation>{detail}: 없어서 마이크와 스피커를 쓸 수 없어요. 추가: {remedy}</translation>
    </message>
    <message id="doctor.fonts">
        <source>fonts</source>
        <translation>글꼴</translation>
    </message>
    <message id="doctor.fonts.good">
        <source>{detail}</source>
        <translation>{detail}</translation>
    </message>
    <message id="doctor.fonts.missing">
        <source>The fonts that come with AI-Book are gone. Get AI-Book again, then: {remedy}</source>
        <translation>함께 온 글꼴이 없어요. 아이북을 다시 받은 뒤: {remedy}</translation>
    </message>
    <message id="doctor.folder">
        <source>folder</source>
        <translation>폴더</translation>
    </message>
    <message id="doctor.folder.warning">
        <source>{detail} cannot be written to. Allow it, or choose another folder with {remedy}</source>
        <translation>{detail}: 쓸 수 없는 폴더예요. 쓰기 권한을 주거나 {remedy} 옵션으로 다른 폴더를 고르세요.</translation>
    </message>
    <message id="doctor.space">
        <source>disk</source>
        <translation>디스크</translation>
    </message>
    <message id="doctor.space.good">
        <source>Free: {detail}</source>
        <translation>남은 공간: {detail}</translation>
    </message>
    <message id="doctor.space.warning">
        <source>Little room is left: {detail}. Make some.</source>
        <translation>남은 공간이 적어요: {detail}. 공간을 비워 주세요.</translation>
    </message>
    <message id="doctor.library">
        <source>library</source>
        <translation>책장</translation>
    </message>
    <message id="doctor.library.good">
        <source>{detail}</source>
        <translation>{detail}</translation>
    </message>
    <message id="doctor.library.warning">
        <source>{detail} is open in another AI-Book, or cannot be locked.</source>
        <translation>{detail}: 다른 아이북에서 열려 있거나 잠글 수 없어요.</translation>
    </message>
</context>
</TS>
