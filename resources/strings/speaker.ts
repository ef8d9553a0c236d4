<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.speaker">
        <source>models that tell who talks how long</source>
        <translation>누가 얼마나 말하는지 가늠하는 모델</translation>
    </message>
    <message id="cli.workshop.speaker.train">
        <source>learn from prepared speech</source>
        <translation>준비된 음성 자료로 모델 배우기</translation>
    </message>
    <message id="cli.workshop.speaker.score">
        <source>score on speakers that it never heard</source>
        <translation>처음 듣는 목소리로 점수 매기기</translation>
    </message>
    <message id="cli.workshop.speaker.share">
        <source>measure who talks how long in a recording of a group</source>
        <translation>함께 이야기한 녹음에서 말한 시간 나누어 보기</translation>
    </message>
    <message id="cli.workshop.speaker.steps">
        <source>how many steps to learn</source>
        <translation>배우는 걸음 수</translation>
    </message>
    <message id="cli.workshop.speaker.split">
        <source>the split to score</source>
        <translation>점수를 매길 묶음</translation>
    </message>
    <message id="speaker.reading">
        <source>Reading the prepared speech…</source>
        <translation>준비된 음성을 읽는 중…</translation>
    </message>
    <message id="speaker.step">
        <source>Step {step} of {steps} · loss {loss} · right {right} · {seconds} s</source>
        <translation>{steps}걸음 중 {step}걸음 · 손실 {loss} · 맞힘 {right} · {seconds}초</translation>
    </message>
    <message id="speaker.trained">
        <source>The model is in {folder}. It is right about {right} of the validation voices and has {parameters} parameters.</source>
        <translation>{folder} 에 모델을 만들었어요. 확인용 목소리를 {right} 맞혔고 매개변수는 {parameters}개예요.</translation>
    </message>
    <message id="speaker.right">
        <source>{task}: {right} right (95 % interval {low}–{high}, {speakers} speakers, {clips} clips)</source>
        <translation>{task}: {right} 맞혔어요 (95% 구간 {low}–{high}, 목소리 {speakers}명, 말 {clips}개)</translation>
    </message>
    <message id="speaker.confusion">
        <source>  {truly} heard as {heard}: {clips} clips</source>
        <translation>  {truly} 목소리를 {heard}(으)로 들은 말: {clips}개</translation>
    </message>
    <message id="speaker.unlabelled">
        <source>{task}: the data has no labels for it</source>
        <translation>{task}: 자료에 표시가 없어서 점수를 매기지 못했어요</translation>
    </message>
    <message id="speaker.too_short">
        <source>Left out because they are too short or silent: {clips} clips</source>
        <translation>너무 짧거나 조용해서 빼 둔 말: {clips}개</translation>
    </message>
    <message id="speaker.shared">
        <source>Beware: {speakers} of these speakers are in the training split, too, so the score is too good.</source>
        <translation>주의: 배울 때 들은 사람이 {speakers}명 섞여 있어서 점수가 실제보다 좋게 나와요.</translation>
    </message>
    <message id="speaker.task.gender_of_adults">
        <source>Gender of adults</source>
        <translation>어른의 성별</translation>
    </message>
    <message id="speaker.task.gender_of_children">
        <source>Gender of children</source>
        <translation>아이의 성별</translation>
    </message>
    <message id="speaker.task.group">
        <source>Adult or child</source>
        <translation>어른과 아이</translation>
    </message>
    <message id="speaker.label.female">
        <source>female</source>
        <translation>여성</translation>
    </message>
    <message id="speaker.label.male">
        <source>male</source>
        <translation>남성</translation>
    </message>
    <message id="speaker.label.child">
        <source>child</source>
        <translation>아이</translation>
    </message>
    <message id="speaker.label.adult">
        <source>adult</source>
        <translation>어른</translation>
    </message>
    <message id="speaker.share.silence">
        <source>No speech was found in {minutes} minutes of recording.</source>
        <translation>{minutes}분 녹음에서 말소리를 찾지 못했어요.</translation>
    </message>
    <message id="speaker.share.whole">
        <source>Somebody spoke for {spoken} of {minutes} minutes.</source>
        <translation>{minutes}분 녹음 가운데 {spoken}분 동안 말소리가 들렸어요.</translation>
    </message>
    <message id="speaker.share.child">
        <source>Children: {minutes} minutes ({share})</source>
        <translation>아이들: {minutes}분 ({share})</translation>
    </message>
    <message id="speaker.share.adults">
        <source>Adults: {minutes} minutes ({share})</source>
        <translation>어른들: {minutes}분 ({share})</translation>
    </message>
    <message id="speaker.share.woman">
        <source>  women's voices: {minutes} minutes ({share})</source>
        <translation>  여성 목소리: {minutes}분 ({share})</translation>
    </message>
    <message id="speaker.share.man">
        <source>  men's voices: {minutes} minutes ({share})</source>
        <translation>  남성 목소리: {minutes}분 ({share})</translation>
    </message>
    <message id="speaker.share.adult">
        <source>  could be a woman or a man: {minutes} minutes ({share})</source>
        <translation>  여성인지 남성인지 모르겠는 목소리: {minutes}분 ({share})</translation>
    </message>
    <message id="speaker.share.unsure">
        <source>Could be a child or an adult: {minutes} minutes ({share})</source>
        <translation>아이인지 어른인지 모르겠는 목소리: {minutes}분 ({share})</translation>
    </message>
    <message id="speaker.share.guess">
        <source>This is an estimate by voice and may be wrong. It does not know who anybody is, and nothing is stored.</source>
        <translation>목소리만 듣고 어림한 값이라 틀릴 수 있어요. 누가 누구인지는 알지 못하고, 아무것도 저장하지 않아요.</translation>
    </message>
    <message id="problem.labels_missing.what">
        <source>No clip of the split {split} in {folder} is labelled {label}.</source>
        <translation>{folder} 의 {split} 묶음에 {label} 표시가 있는 말이 없어요.</translation>
    </message>
    <message id="problem.labels_missing.remedy">
        <source>Prepare speech that has labels for both genders, and for children and adults.</source>
        <translation>여성과 남성·아이와 어른이 모두 표시된 음성 자료로 준비하세요.</translation>
    </message>
    <message id="problem.recording_too_long.what">
        <source>{file} lasts longer than {minutes} minutes.</source>
        <translation>{file} 은(는) {minutes}분보다 길어요.</translation>
    </message>
    <message id="problem.recording_too_long.remedy">
        <source>Cut the recording into parts and give them one by one.</source>
        <translation>녹음을 나누어서 하나씩 들려주세요.</translation>
    </message>
    <message id="problem.speaker_damaged.what">
        <source>A file of the speaker model is damaged or was changed: {file}</source>
        <translation>목소리 모델의 파일이 상했거나 바뀌었어요: {file}</translation>
    </message>
    <message id="problem.speaker_damaged.remedy">
        <source>Delete the folder of the model and make it again: aibook workshop speech speaker train</source>
        <translation>모델 폴더를 지우고 aibook workshop speech speaker train 으로 다시 만드세요.</translation>
    </message>
    <message id="problem.speaker_missing.what">
        <source>There is no speaker model in {folder}.</source>
        <translation>{folder} 에 목소리 모델이 없어요.</translation>
    </message>
    <message id="problem.speaker_missing.remedy">
        <source>Make one first: aibook workshop speech speaker train</source>
        <translation>aibook workshop speech speaker train 으로 먼저 만드세요.</translation>
    </message>
    <message id="problem.speaker_other.what">
        <source>{folder} holds a model of other data or other settings.</source>
        <translation>{folder} 에는 다른 자료나 다른 설정으로 만들던 모델이 있어요.</translation>
    </message>
    <message id="problem.speaker_other.remedy">
        <source>Choose another folder, or delete that one.</source>
        <translation>다른 폴더를 고르거나 그 폴더를 지우세요.</translation>
    </message>
</context>
</TS>
