<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.workshop.tune">
        <source>tune a Whisper to prepared speech</source>
        <translation>준비된 음성으로 Whisper를 미세 조정해요</translation>
    </message>
    <message id="cli.workshop.tune.method">
        <source>lora (a thin adapter) or full (every weight)</source>
        <translation>lora(얇은 덧댐)나 full(모든 가중치)</translation>
    </message>
    <message id="cli.workshop.tune.rank">
        <source>the rank of LoRA</source>
        <translation>LoRA의 계수(rank)</translation>
    </message>
    <message id="cli.workshop.tune.alpha">
        <source>the alpha of LoRA</source>
        <translation>LoRA의 알파</translation>
    </message>
    <message id="cli.workshop.tune.targets">
        <source>names of layers that LoRA is put beside, with commas; all-linear for every one</source>
        <translation>LoRA를 덧댈 층 이름(쉼표로), 모두는 all-linear</translation>
    </message>
    <message id="cli.workshop.tune.whole">
        <source>names of layers that learn whole beside LoRA</source>
        <translation>LoRA와 함께 통째로 배울 층 이름</translation>
    </message>
    <message id="cli.workshop.tune.steps">
        <source>how many steps to take</source>
        <translation>배우는 횟수</translation>
    </message>
    <message id="cli.workshop.tune.rate">
        <source>the highest learning rate</source>
        <translation>가장 높은 학습률</translation>
    </message>
    <message id="cli.workshop.tune.frames">
        <source>padded frames of 10 ms in a batch</source>
        <translation>한 번에 배우는 프레임 수(10 ms)</translation>
    </message>
    <message id="cli.workshop.tune.accumulate">
        <source>batches gathered for one step</source>
        <translation>한 걸음에 모으는 묶음 수</translation>
    </message>
    <message id="cli.workshop.tune.memory">
        <source>the share of the old in the averaged weights, 0 for no average</source>
        <translation>평균 가중치에서 옛것의 몫(0은 평균 없음)</translation>
    </message>
    <message id="cli.workshop.tune.augment">
        <source>ways of changing the sound (speed, pitch=0.9..1.2, vtlp, specaugment, noise, room)</source>
        <translation>소리를 바꾸는 방법(speed, pitch=0.9..1.2, vtlp, specaugment, noise, room)</translation>
    </message>
    <message id="cli.workshop.tune.english">
        <source>the share of English, 0 to 1</source>
        <translation>영어의 몫(0부터 1)</translation>
    </message>
    <message id="cli.workshop.tune.wordless">
        <source>the share of clips in which nobody speaks, 0 to 1</source>
        <translation>말 없는 소리의 몫(0부터 1)</translation>
    </message>
    <message id="cli.workshop.tune.validate_every">
        <source>measure and write down every so many steps</source>
        <translation>몇 번마다 재고 저장할지</translation>
    </message>
    <message id="cli.workshop.tune.validated">
        <source>how many clips are measured on</source>
        <translation>잴 때 쓰는 소리의 수</translation>
    </message>
    <message id="cli.workshop.tune.precision">
        <source>the precision of the multiplications</source>
        <translation>곱셈의 정밀도</translation>
    </message>
    <message id="cli.workshop.tune.processes">
        <source>how many processes (or GPUs) learn together</source>
        <translation>함께 배우는 프로세스(또는 GPU) 수</translation>
    </message>
    <message id="cli.workshop.tune.workers">
        <source>how many processes make sounds ahead of each one that learns</source>
        <translation>소리를 미리 만드는 프로세스 수</translation>
    </message>
    <message id="cli.workshop.tune.seed">
        <source>the seed of the dice</source>
        <translation>주사위의 씨앗</translation>
    </message>
    <message id="cli.workshop.convert">
        <source>make a tuned Whisper ready for making books</source>
        <translation>미세 조정한 Whisper를 책 만들기에 쓸 수 있게 바꿔요</translation>
    </message>
    <message id="cli.workshop.convert.name">
        <source>the name on the model's card</source>
        <translation>모델 카드에 적을 이름</translation>
    </message>
    <message id="cli.workshop.convert.licence">
        <source>the licence of the weights (where the model's folder doesn't say)</source>
        <translation>가중치의 라이선스(모델 폴더에 적혀 있지 않을 때)</translation>
    </message>
    <message id="tune.unknown">
        <source>There is no such setting: {what}</source>
        <translation>그런 설정은 없어요: {what}</translation>
    </message>
    <message id="tune.reading">
        <source>Laying out the {split} clips</source>
        <translation>{split} 자료를 펼치는 중이에요</translation>
    </message>
    <message id="tune.left_out">
        <source>{clips} clips of {split} are too long for the model and are left out</source>
        <translation>{split} 자료에서 모델에 너무 긴 {clips}개를 뺐어요</translation>
    </message>
    <message id="tune.starting">
        <source>Learning {weights} weights</source>
        <translation>가중치 {weights}개를 배우기 시작해요</translation>
    </message>
    <message id="tune.step">
        <source>Step {step} of {steps}: loss {loss} ({seconds} s)</source>
        <translation>{steps}번 중 {step}번: 손실 {loss} ({seconds}초)</translation>
    </message>
    <message id="tune.validated">
        <source>Step {step}: character error rate {cer} (best {best})</source>
        <translation>{step}번: 글자 오류율 {cer} (가장 좋은 것 {best})</translation>
    </message>
    <message id="tune.done_before">
        <source>The same work is already done in {folder}</source>
        <translation>{folder} 에 같은 일이 이미 끝나 있어요</translation>
    </message>
    <message id="tune.result">
        <source>Character error rate {before} → {after} (step {step})</source>
        <translation>글자 오류율 {before} → {after} ({step}번)</translation>
    </message>
    <message id="convert.origin">
        <source>A Whisper in the layout of transformers, converted to CTranslate2 in int8</source>
        <translation>미세 조정한 Whisper를 CTranslate2 int8로 바꾼 것</translation>
    </message>
    <message id="convert.origin_tuned">
        <source>A Whisper tuned with `aibook workshop speech tune`, converted to CTranslate2 in int8</source>
        <translation>aibook workshop speech tune 으로 미세 조정하고 CTranslate2 int8로 바꾼 Whisper</translation>
    </message>
    <message id="convert.merging">
        <source>Merging the adapter into its model</source>
        <translation>덧댐을 모델에 합치는 중이에요</translation>
    </message>
    <message id="convert.packing">
        <source>Converting to int8</source>
        <translation>int8로 바꾸는 중이에요</translation>
    </message>
    <message id="convert.proving">
        <source>Loading it once to prove it</source>
        <translation>한 번 불러서 확인하는 중이에요</translation>
    </message>
    <message id="convert.done">
        <source>The model {name} is ready in {folder}</source>
        <translation>{folder} 에 {name} 모델이 준비됐어요</translation>
    </message>
    <message id="convert.done_before">
        <source>The same model is already in {folder}</source>
        <translation>{folder} 에 이미 같은 모델이 있어요</translation>
    </message>
    <message id="problem.base_changed.what">
        <source>The model that was tuned is no longer in {folder}, or has changed since.</source>
        <translation>미세 조정의 바탕 모델을 {folder} 에서 찾을 수 없거나 그 뒤로 바뀌었어요.</translation>
    </message>
    <message id="problem.base_changed.remedy">
        <source>Put that model back into the folder and try again.</source>
        <translation>바탕 모델을 그 폴더에 되돌려 놓고 다시 하세요.</translation>
    </message>
    <message id="problem.checkpoint_damaged.what">
        <source>The saved state of the training in {folder} can't be read.</source>
        <translation>저장된 학습 상태 {folder} 을(를) 읽을 수 없어요.</translation>
    </message>
    <message id="problem.checkpoint_damaged.remedy">
        <source>Delete that folder and run the same command again: it learns from the start.</source>
        <translation>그 폴더를 지우고 같은 명령을 다시 하면 처음부터 배워요.</translation>
    </message>
    <message id="problem.licence_unknown.what">
        <source>Nothing in {folder} says what the model's licence is.</source>
        <translation>{folder} 의 모델에 라이선스가 적혀 있지 않아요.</translation>
    </message>
    <message id="problem.licence_unknown.remedy">
        <source>Say it with --licence.</source>
        <translation>--licence 로 라이선스를 알려 주세요.</translation>
    </message>
    <message id="problem.tuning_data_empty.what">
        <source>There are no {split} clips in {folder} that could be used.</source>
        <translation>{folder} 에 쓸 수 있는 {split} 음성이 없어요.</translation>
    </message>
    <message id="problem.tuning_data_empty.remedy">
        <source>Prepare more speech, so that there are speakers for training and for validation.</source>
        <translation>training과 validation에 화자가 더 있도록 음성을 더 준비하세요.</translation>
    </message>
    <message id="problem.work_of_another.what">
        <source>{folder} holds work on another model, other data or other settings.</source>
        <translation>{folder} 에는 다른 모델이나 자료나 설정으로 만들던 것이 있어요.</translation>
    </message>
    <message id="problem.work_of_another.remedy">
        <source>Choose another folder, or delete that one and try again.</source>
        <translation>다른 폴더를 고르거나 그 폴더를 지우고 다시 하세요.</translation>
    </message>
</context>
</TS>
