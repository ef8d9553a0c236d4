<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.workshop.report">
        <source>run every step of the speech workshop on generated voices and write the report</source>
        <translation>음성 작업실의 모든 단계를 만든 목소리로 돌리고 보고서 쓰기</translation>
    </message>
    <message id="cli.workshop.report.folder">
        <source>folder for the report and all that goes into it; a stopped one goes on there</source>
        <translation>보고서와 그 재료를 둘 폴더. 멈춘 일은 여기서 이어져요</translation>
    </message>
    <message id="report.speaking">
        <source>Speaking {clips} clips: {folder}</source>
        <translation>목소리 {clips}개를 만들어요: {folder}</translation>
    </message>
    <message id="report.tuning">
        <source>Tuning {name}.</source>
        <translation>{name} 을(를) 가르쳐요.</translation>
    </message>
    <message id="report.written">
        <source>The report is in {file}.</source>
        <translation>보고서를 {file} 에 적었어요.</translation>
    </message>
    <message id="report.title">
        <source>Speech report</source>
        <translation>음성 보고서</translation>
    </message>
    <message id="report.synthetic">
        <source>**Every voice here was made by espeak-ng; nobody's real voice is in it.** “Children” are synthetic voices with pitch and formants raised together and with lisped sounds. The tables show that the workshop works; they say nothing about how well real children are understood.</source>
        <translation>**여기의 모든 목소리는 사람이 아니라 espeak-ng가 만든 것이에요.** '아이'는 목소리 높이와 공명을 함께 올리고 혀 짧은 소리로 바꾼 합성음이에요. 이 표는 작업실이 일하는지를 보여 줄 뿐, 진짜 아이의 말을 얼마나 알아듣는지는 말해 주지 않아요.</translation>
    </message>
    <message id="report.how">
        <source>Made by `aibook workshop speech report FOLDER`. The voices, speakers and sentences of the tests were learnt from by no step. The models are very small Whispers (a few million weights) that know wish sentences only; figures of larger ones are not claimed.</source>
        <translation>`aibook workshop speech report FOLDER` 로 만들었어요. 시험에 쓴 목소리, 말하는 사람, 문장은 어느 단계에서도 배우지 않은 것이에요. 모델은 소원 문장만 아는 아주 작은 Whisper(가중치 몇 백만 개)예요.</translation>
    </message>
    <message id="report.gain">
        <source>How much tuning helped</source>
        <translation>가르친 보람</translation>
    </message>
    <message id="report.gain.about">
        <source>On child-like voices: the character error rate (without spaces) of the model that has only heard adult-like voices, divided by that of the tuned one.</source>
        <translation>아이 같은 목소리에서, 어른 같은 목소리만 들은 모델의 글자 오류율(띄어쓰기 빼고)을 가르친 모델의 것으로 나눈 수예요.</translation>
    </message>
    <message id="report.children">
        <source>Child-like voices</source>
        <translation>아이 같은 목소리</translation>
    </message>
    <message id="report.grown_ups">
        <source>Adult-like voices</source>
        <translation>어른 같은 목소리</translation>
    </message>
    <message id="report.speaker">
        <source>Telling speakers apart</source>
        <translation>말하는 사람 가리기</translation>
    </message>
    <message id="report.speaker.about">
        <source>Share of right answers with its 95 % interval, on voices that were not learnt from. Used only for a teacher's report of who talked how long, never to steer a story.</source>
        <translation>맞힌 비율과 95% 구간이에요. 배울 때 듣지 않은 목소리로 쟀어요. 선생님의 '누가 얼마나 말했나' 표에만 쓰고, 이야기를 바꾸는 데는 쓰지 않아요.</translation>
    </message>
    <message id="report.speaker.adults">
        <source>gender of adult-like voices</source>
        <translation>어른 같은 목소리의 성별</translation>
    </message>
    <message id="report.speaker.group">
        <source>child or adult</source>
        <translation>아이인지 어른인지</translation>
    </message>
    <message id="report.speaker.children">
        <source>gender of child-like voices</source>
        <translation>아이 같은 목소리의 성별</translation>
    </message>
    <message id="report.question">
        <source>question</source>
        <translation>물음</translation>
    </message>
    <message id="report.right">
        <source>right</source>
        <translation>맞힌 비율</translation>
    </message>
    <message id="report.went_in">
        <source>What went in</source>
        <translation>들어간 것</translation>
    </message>
    <message id="report.went_in.about">
        <source>From the card (made.json) of each step: settings → what was counted and measured.</source>
        <translation>각 단계의 카드(made.json)에서 옮긴 것이에요: 설정 → 세고 잰 것.</translation>
    </message>
</context>
</TS>
