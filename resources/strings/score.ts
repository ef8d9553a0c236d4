<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.workshop.score">
        <source>score listening models side by side</source>
        <translation>듣기 모델을 여러 개 나란히 채점하기</translation>
    </message>
    <message id="cli.workshop.score.data">
        <source>folder of prepared speech</source>
        <translation>준비된 음성 자료 폴더</translation>
    </message>
    <message id="cli.workshop.score.models">
        <source>model folders to be scored</source>
        <translation>채점할 모델 폴더</translation>
    </message>
    <message id="cli.workshop.score.to">
        <source>folder for the tables and the heard texts; an interrupted run goes on there</source>
        <translation>표와 들은 글을 둘 폴더. 끊긴 채점은 여기서 이어져요</translation>
    </message>
    <message id="cli.workshop.score.split">
        <source>the split to be scored</source>
        <translation>채점할 부분</translation>
    </message>
    <message id="cli.workshop.score.clips">
        <source>the most clips to be scored</source>
        <translation>채점할 소리의 최대 개수</translation>
    </message>
    <message id="score.hearing">
        <source>{model}: clip {done} of {clips}</source>
        <translation>{model}: 소리 {clips}개 중 {done}개</translation>
    </message>
    <message id="score.left_out">
        <source>{file} can't be read and is left out.</source>
        <translation>{file} 은(는) 읽을 수 없어서 빼고 채점해요.</translation>
    </message>
    <message id="score.broke">
        <source>{model} could not be scored; the table says why.</source>
        <translation>{model} 은(는) 채점할 수 없었어요. 까닭은 표에 있어요.</translation>
    </message>
    <message id="score.written">
        <source>The tables are in {folder}.</source>
        <translation>표를 {folder} 에 적었어요.</translation>
    </message>
    <message id="score.title">
        <source>How well they hear</source>
        <translation>듣기 점수</translation>
    </message>
    <message id="score.about">
        <source>Data {folder}, {split}: {clips} clips by {speakers} speakers. All figures are percent; brackets hold the 95 % interval of {resamples} resamples, by speaker and then by clip.</source>
        <translation>자료 {folder}, {split}: 소리 {clips}개, 말한 사람 {speakers}명. 모든 수는 백분율(%)이고, 대괄호는 사람을 먼저, 그 사람의 소리를 다음으로 {resamples}번 다시 뽑아 얻은 95% 구간이에요.</translation>
    </message>
    <message id="score.clean">
        <source>clean</source>
        <translation>잡음 없음</translation>
    </message>
    <message id="score.far_noise">
        <source>far noise</source>
        <translation>먼 잡음</translation>
    </message>
    <message id="score.near_noise">
        <source>near noise</source>
        <translation>가까운 잡음</translation>
    </message>
    <message id="score.far">
        <source>{condition}: noise of a home or a classroom (computed, not recorded) through a room that echoes for {echo} s; signal-to-noise ratio {snr} dB while somebody speaks.</source>
        <translation>{condition}: 집이나 교실의 잡음(녹음이 아니라 계산으로 만든 것)이 {echo}초 울리는 방을 거쳐 들려요. 말하는 동안의 신호 대 잡음비는 {snr} dB 예요.</translation>
    </message>
    <message id="score.near">
        <source>{condition}: noise of a home or a classroom (computed, not recorded) beside the microphone; signal-to-noise ratio {snr} dB while somebody speaks.</source>
        <translation>{condition}: 집이나 교실의 잡음(녹음이 아니라 계산으로 만든 것)이 마이크 바로 옆에서 들려요. 말하는 동안의 신호 대 잡음비는 {snr} dB 예요.</translation>
    </message>
    <message id="score.headline">
        <source>Character error rate without spaces</source>
        <translation>글자 오류율 (띄어쓰기 빼고)</translation>
    </message>
    <message id="score.measures">
        <source>All error rates</source>
        <translation>모든 오류율</translation>
    </message>
    <message id="score.groups">
        <source>Character error rate without spaces by speaker group</source>
        <translation>말한 사람별 글자 오류율 (띄어쓰기 빼고)</translation>
    </message>
    <message id="score.differences">
        <source>Difference from {model}</source>
        <translation>{model} 와(과)의 차이</translation>
    </message>
    <message id="score.differences.about">
        <source>Character error rate in percentage points; minus hears better, bold has an interval without zero. Both models are resampled on the same clips.</source>
        <translation>글자 오류율의 차이(퍼센트포인트)예요. 빼기는 더 잘 듣는다는 뜻이고, 굵은 글씨는 95% 구간에 0이 없다는 뜻이에요. 두 모델을 같은 소리로 함께 다시 뽑았어요.</translation>
    </message>
    <message id="score.model">
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message id="score.condition">
        <source>condition</source>
        <translation>소리 환경</translation>
    </message>
    <message id="score.cer">
        <source>CER</source>
        <translation>글자 오류율</translation>
    </message>
    <message id="score.cer_with_spaces">
        <source>CER with spaces</source>
        <translation>글자 오류율 (띄어쓰기 포함)</translation>
    </message>
    <message id="score.letters">
        <source>jamo ER</source>
        <translation>자모 오류율</translation>
    </message>
    <message id="score.wer">
        <source>WER</source>
        <translation>단어 오류율</translation>
    </message>
    <message id="score.unheard">
        <source>unheard</source>
        <translation>못 들은 소리</translation>
    </message>
    <message id="score.invented">
        <source>invented</source>
        <translation>지어낸 말</translation>
    </message>
    <message id="score.group">
        <source>group</source>
        <translation>말한 사람</translation>
    </message>
    <message id="score.clips">
        <source>clips</source>
        <translation>소리</translation>
    </message>
    <message id="score.speakers">
        <source>speakers</source>
        <translation>사람</translation>
    </message>
    <message id="score.everybody">
        <source>everybody</source>
        <translation>모두</translation>
    </message>
    <message id="score.child">
        <source>children</source>
        <translation>아이</translation>
    </message>
    <message id="score.adult">
        <source>adults</source>
        <translation>어른</translation>
    </message>
    <message id="score.female">
        <source>female</source>
        <translation>여자</translation>
    </message>
    <message id="score.male">
        <source>male</source>
        <translation>남자</translation>
    </message>
    <message id="score.ko">
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message id="score.en">
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message id="problem.nothing_to_score.what">
        <source>There are no words to be scored in the {split} split of {folder}.</source>
        <translation>{folder} 의 {split} 부분에는 채점할 말이 없어요.</translation>
    </message>
    <message id="problem.nothing_to_score.remedy">
        <source>Choose another one with --split, or prepare more speech with: aibook workshop speech prepare</source>
        <translation>--split 으로 다른 부분을 고르거나 aibook workshop speech prepare 로 자료를 더 준비하세요.</translation>
    </message>
    <message id="problem.model_failed.what">
        <source>The model {model} broke while it listened: {error}</source>
        <translation>{model} 모델이 듣다가 멈췄어요: {error}</translation>
    </message>
    <message id="problem.model_failed.remedy">
        <source>Convert or install the model again; the same command then goes on where it stopped.</source>
        <translation>모델을 다시 변환하거나 설치한 뒤 같은 명령을 다시 하면 이어서 채점해요.</translation>
    </message>
</context>
</TS>
