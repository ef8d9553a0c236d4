<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="problem.microphone_denied.what">
        <source>The microphone may not be used.</source>
        <translation>마이크를 쓰도록 허락받지 못했어요.</translation>
    </message>
    <message id="problem.microphone_denied.remedy">
        <source>Allow the microphone in the computer's privacy settings; on Linux add yourself to the group audio.</source>
        <translation>컴퓨터 설정의 개인 정보에서 마이크를 허용해 주세요. 리눅스에서는 audio 그룹에 넣어 주세요.</translation>
    </message>
    <message id="problem.microphone_elsewhere.what">
        <source>This microphone is silent, but another one hears you: {device}</source>
        <translation>지금 마이크는 조용하고 다른 마이크에서 소리가 나요: {device}</translation>
    </message>
    <message id="problem.microphone_elsewhere.remedy">
        <source>Make that one the default in the computer's sound settings.</source>
        <translation>컴퓨터의 소리 설정에서 그 마이크를 기본으로 골라 주세요.</translation>
    </message>
    <message id="problem.microphone_refused.what">
        <source>There is a microphone, but it does not open.</source>
        <translation>마이크가 있지만 열리지 않아요.</translation>
    </message>
    <message id="problem.microphone_refused.remedy">
        <source>Close other programs that use it, or unplug it and plug it in again.</source>
        <translation>마이크를 쓰는 다른 프로그램을 닫거나 뺐다가 다시 꽂아 주세요.</translation>
    </message>
    <message id="problem.microphone_unplugged.what">
        <source>The microphone was unplugged.</source>
        <translation>마이크가 빠졌어요.</translation>
    </message>
    <message id="problem.microphone_unplugged.remedy">
        <source>Plug it in and press the button again.</source>
        <translation>다시 꽂고 버튼을 한 번 더 눌러 주세요.</translation>
    </message>
    <message id="problem.portaudio_missing.what">
        <source>PortAudio, which brings sound in, is not installed.</source>
        <translation>소리를 다루는 프로그램(PortAudio)이 없어요.</translation>
    </message>
    <message id="problem.portaudio_missing.remedy">
        <source>Run python3 installer/run.py; the picture cards always work.</source>
        <translation>python3 installer/run.py 를 실행해 주세요. 그림 카드는 언제나 쓸 수 있어요.</translation>
    </message>
    <message id="doctor.microphone">
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message id="doctor.microphone.good">
        <source>{detail}</source>
        <translation>{detail}</translation>
    </message>
    <message id="doctor.microphone.missing">
        <source>There is none; stories can be made with picture cards and by typing.</source>
        <translation>마이크가 없어요. 그림 카드와 글로 이야기를 만들 수 있어요.</translation>
    </message>
    <message id="doctor.microphone.warning">
        <source>There is one that this user may not open; on Linux add yourself to the group audio.</source>
        <translation>마이크가 있지만 쓰도록 허락받지 못했어요. 리눅스에서는 audio 그룹에 넣어 주세요.</translation>
    </message>
    <message id="doctor.chosen_microphone">
        <source>Chosen microphone</source>
        <translation>고른 마이크</translation>
    </message>
    <message id="doctor.chosen_microphone.warning">
        <source>The chosen one is not there, so the computer's own is used: {detail}</source>
        <translation>고른 마이크가 지금 없어서 컴퓨터의 기본 마이크를 써요: {detail}</translation>
    </message>
    <message id="setting.microphone.label">
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message id="setting.microphone.help">
        <source>The microphone that hears the child. Usually the computer's own is right.</source>
        <translation>아이의 말을 듣는 마이크예요. 보통은 컴퓨터의 기본 마이크가 좋아요.</translation>
    </message>
</context>
</TS>
