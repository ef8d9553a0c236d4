<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.pictures">
        <source>teach SDXL how a class draws</source>
        <translation>SDXL에게 우리 반 그림체를 가르쳐요</translation>
    </message>
    <message id="cli.workshop.drawings">
        <source>make flat, evenly lit drawings of photos</source>
        <translation>그림 사진을 반듯하고 고르게 밝은 그림으로 만들어요</translation>
    </message>
    <message id="cli.workshop.drawings.photos">
        <source>a folder of 3 to 200 photos of drawings</source>
        <translation>그림 사진 3~200장이 든 폴더</translation>
    </message>
    <message id="cli.workshop.drawings.folder">
        <source>the folder to make</source>
        <translation>만들 폴더</translation>
    </message>
    <message id="cli.workshop.drawings.edge">
        <source>how large drawings are at most (pixels of a square's edge)</source>
        <translation>그림의 가장 큰 크기(정사각형 한 변의 픽셀)</translation>
    </message>
    <message id="drawings.done_before">
        <source>{folder} holds these drawings already.</source>
        <translation>{folder} 에 같은 그림이 이미 있어요.</translation>
    </message>
    <message id="drawings.made">
        <source>{photo} → {file}</source>
        <translation>{photo} → {file}</translation>
    </message>
    <message id="drawings.whole">
        <source>{photo}: no paper edges found, the whole photo is used. Look at it on the sheet.</source>
        <translation>{photo}: 종이 가장자리를 못 찾아 사진 전체를 써요. 모음 종이에서 확인해 주세요.</translation>
    </message>
    <message id="drawings.sheet">
        <source>Look at the drawings: {file}</source>
        <translation>그림을 확인해 보세요: {file}</translation>
    </message>
    <message id="drawings.counted">
        <source>{used} drawings, {left_out} photos left out. What is on each: {file}</source>
        <translation>그림 {used}장, 빠진 사진 {left_out}장. 무엇을 그렸는지: {file}</translation>
    </message>
    <message id="drawings.left_out.heic">
        <source>{photo} is left out: it is a HEIC photo. Set the phone to JPEG (most compatible), or export it as JPEG.</source>
        <translation>{photo} 은(는) 빠졌어요: HEIC 사진이에요. 휴대폰에서 JPEG(높은 호환성)로 바꾸거나 JPEG로 내보내 주세요.</translation>
    </message>
    <message id="drawings.left_out.not_a_picture">
        <source>{photo} is left out: it is no JPEG, PNG or WebP picture.</source>
        <translation>{photo} 은(는) 빠졌어요: JPEG, PNG, WebP 그림이 아니에요.</translation>
    </message>
    <message id="drawings.left_out.damaged">
        <source>{photo} is left out: the file is damaged.</source>
        <translation>{photo} 은(는) 빠졌어요: 파일이 망가졌어요.</translation>
    </message>
    <message id="drawings.left_out.too_large">
        <source>{photo} is left out: it is larger than any phone's photo.</source>
        <translation>{photo} 은(는) 빠졌어요: 휴대폰 사진보다 훨씬 커요.</translation>
    </message>
    <message id="drawings.left_out.too_small">
        <source>{photo} is left out: the drawing is too small on it. Go nearer.</source>
        <translation>{photo} 은(는) 빠졌어요: 그림이 너무 작게 찍혔어요. 가까이서 찍어 주세요.</translation>
    </message>
    <message id="drawings.left_out.blank">
        <source>{photo} is left out: nothing is drawn on it.</source>
        <translation>{photo} 은(는) 빠졌어요: 그려진 것이 없어요.</translation>
    </message>
    <message id="drawings.left_out.blurred">
        <source>{photo} is left out: it is blurred. Hold the phone still and photograph it again.</source>
        <translation>{photo} 은(는) 빠졌어요: 흐려요. 휴대폰을 가만히 들고 다시 찍어 주세요.</translation>
    </message>
    <message id="drawings.left_out.duplicate">
        <source>{photo} is left out: it shows the same drawing as {twin}.</source>
        <translation>{photo} 은(는) 빠졌어요: {twin} 와(과) 같은 그림이에요.</translation>
    </message>
    <message id="drawings.left_out.enough">
        <source>{photo} is left out: 200 drawings are enough.</source>
        <translation>{photo} 은(는) 빠졌어요: 그림 200장이면 충분해요.</translation>
    </message>
    <message id="problem.drawings_missing.what">
        <source>There are no pictures in {folder}.</source>
        <translation>{folder} 에 그림이 없어요.</translation>
    </message>
    <message id="problem.drawings_missing.remedy">
        <source>Put photos of drawings there, or give another folder.</source>
        <translation>그림 사진을 넣거나 다른 폴더를 알려 주세요.</translation>
    </message>
    <message id="problem.drawings_too_few.what">
        <source>Only {found} drawings can be used; {needed} are the least.</source>
        <translation>쓸 수 있는 그림이 {found}장뿐이에요. 적어도 {needed}장이 필요해요.</translation>
    </message>
    <message id="problem.drawings_too_few.remedy">
        <source>Take more photos, sharp and with the whole sheet, and try again.</source>
        <translation>종이 전체가 또렷하게 나오도록 더 찍은 다음 다시 해 보세요.</translation>
    </message>
    <message id="problem.folder_taken.what">
        <source>{folder} holds other things, which would be written over.</source>
        <translation>{folder} 에 다른 것이 들어 있어서 덮어쓰게 돼요.</translation>
    </message>
    <message id="problem.folder_taken.remedy">
        <source>Give another folder, best one that isn't there yet.</source>
        <translation>다른 폴더를 알려 주세요. 아직 없는 폴더가 가장 좋아요.</translation>
    </message>
    <message id="problem.memory_full.what">
        <source>The memory of the graphics card (or of the computer) is too small for this training.</source>
        <translation>이 학습을 하기에는 그래픽 카드(또는 컴퓨터)의 메모리가 모자라요.</translation>
    </message>
    <message id="problem.memory_full.remedy">
        <source>Close other programs and run the same command again. If that isn't enough, teach into another folder with --preset draft or a smaller --batch.</source>
        <translation>다른 프로그램을 닫고 같은 명령을 다시 해 보세요. 그래도 모자라면 다른 폴더에 --preset draft 나 더 작은 --batch 로 가르치세요.</translation>
    </message>
    <message id="problem.word_taken.what">
        <source>The model knows “{trigger}” already, so it can't be a new word.</source>
        <translation>모델이 “{trigger}”을(를) 이미 알아서 새 낱말로 쓸 수 없어요.</translation>
    </message>
    <message id="problem.word_taken.remedy">
        <source>Make up a word that nobody says: --trigger '&lt;ourclass&gt;'</source>
        <translation>아무도 쓰지 않는 낱말을 지어 주세요: --trigger '&lt;ourclass&gt;'</translation>
    </message>
    <message id="style.use_whole">
        <source>It is a model of its own: where several SDXLs are installed, choose it in the grown-ups' area under “Models”.</source>
        <translation>혼자 쓰는 모델이에요. SDXL이 여러 개 있으면 어른 공간의 ‘모델’에서 골라 주세요.</translation>
    </message>
    <message id="cli.workshop.style.dreambooth-lora">
        <source>teach SDXL a style as a thin adapter (LoRA): the usual way</source>
        <translation>SDXL에 그림체를 얇은 덧댐(LoRA)으로 가르쳐요: 보통 방법</translation>
    </message>
    <message id="cli.workshop.style.dreambooth">
        <source>teach all of SDXL a style: a new model, for large cards</source>
        <translation>SDXL 전체에 그림체를 가르쳐요: 새 모델, 큰 그래픽 카드용</translation>
    </message>
    <message id="cli.workshop.style.textual-inversion">
        <source>teach SDXL one new word for a style: tiny, and changes little</source>
        <translation>SDXL에 그림체를 뜻하는 새 낱말 하나를 가르쳐요: 아주 작고 조금만 바꿔요</translation>
    </message>
    <message id="cli.workshop.style.base">
        <source>the SDXL model folder (or the name of an installed model)</source>
        <translation>SDXL 모델 폴더(또는 설치된 모델 이름)</translation>
    </message>
    <message id="cli.workshop.style.drawings">
        <source>the drawings with their captions.csv, as 'drawings' made them</source>
        <translation>'drawings' 명령이 만든 그림과 captions.csv 폴더</translation>
    </message>
    <message id="cli.workshop.style.folder">
        <source>where samples, record and the finished pack go</source>
        <translation>견본, 기록, 완성된 꾸러미를 둘 폴더</translation>
    </message>
    <message id="cli.workshop.style.name">
        <source>what the finished pack is called</source>
        <translation>완성된 꾸러미의 이름</translation>
    </message>
    <message id="cli.workshop.style.licence">
        <source>the licence, where the model has no card that says it</source>
        <translation>모델에 카드가 없을 때 라이선스</translation>
    </message>
    <message id="cli.workshop.style.preset">
        <source>draft (512 pixels), good (768) or best (1024), with steps and class pictures to match</source>
        <translation>draft(512픽셀), good(768), best(1024): 횟수와 본보기 그림도 맞춰져요</translation>
    </message>
    <message id="cli.workshop.style.trigger">
        <source>the word that stands for the style</source>
        <translation>그림체를 뜻하는 낱말</translation>
    </message>
    <message id="cli.workshop.style.steps">
        <source>how many steps to take</source>
        <translation>배우는 횟수</translation>
    </message>
    <message id="cli.workshop.style.rate">
        <source>the learning rate at the first step</source>
        <translation>첫 걸음의 학습률</translation>
    </message>
    <message id="cli.workshop.style.batch">
        <source>drawings in a step</source>
        <translation>한 걸음에 배우는 그림 수</translation>
    </message>
    <message id="cli.workshop.style.edge">
        <source>pixels of a square's edge, a multiple of 64</source>
        <translation>정사각형 한 변의 픽셀(64의 배수)</translation>
    </message>
    <message id="cli.workshop.style.rank">
        <source>the rank of LoRA</source>
        <translation>LoRA의 계수(rank)</translation>
    </message>
    <message id="cli.workshop.style.alpha">
        <source>the alpha of LoRA</source>
        <translation>LoRA의 알파</translation>
    </message>
    <message id="cli.workshop.style.vectors">
        <source>how many vectors the new word has</source>
        <translation>새 낱말의 벡터 수</translation>
    </message>
    <message id="cli.workshop.style.like">
        <source>what the new word means at first</source>
        <translation>새 낱말이 처음에 뜻하는 것</translation>
    </message>
    <message id="cli.workshop.style.snr-gamma">
        <source>the most that a level of noise counts (Min-SNR), 0 for all alike</source>
        <translation>잡음 단계의 가장 큰 몫(Min-SNR), 0은 모두 같게</translation>
    </message>
    <message id="cli.workshop.style.prior-weight">
        <source>how much the model's own pictures count</source>
        <translation>모델이 스스로 그린 그림의 몫</translation>
    </message>
    <message id="cli.workshop.style.class-prompt">
        <source>what the model's own pictures are</source>
        <translation>모델이 스스로 그릴 그림의 종류</translation>
    </message>
    <message id="cli.workshop.style.class-pictures">
        <source>how many pictures the model paints before it learns, 0 for none</source>
        <translation>배우기 전에 모델이 그려 둘 그림 수(0은 없음)</translation>
    </message>
    <message id="cli.workshop.style.samples-every">
        <source>after how many steps sample pages are drawn</source>
        <translation>몇 걸음마다 견본을 그릴지</translation>
    </message>
    <message id="cli.workshop.style.clip-norm">
        <source>the largest slope of a step</source>
        <translation>한 걸음의 가장 큰 기울기</translation>
    </message>
    <message id="cli.workshop.style.precision">
        <source>the precision of sums</source>
        <translation>계산 정밀도</translation>
    </message>
    <message id="cli.workshop.style.seed">
        <source>other seeds give another training</source>
        <translation>씨앗이 다르면 다른 배움이 돼요</translation>
    </message>
    <message id="style.unknown">
        <source>That can't be: {what}.</source>
        <translation>그렇게는 할 수 없어요: {what}.</translation>
    </message>
    <message id="style.done_before">
        <source>{folder} is finished already.</source>
        <translation>{folder} 은(는) 이미 완성되어 있어요.</translation>
    </message>
    <message id="style.needs">
        <source>This takes about {memory} of memory (calculated, not measured) and {disk} of the disk, where {free} are free.</source>
        <translation>메모리 약 {memory}(계산값, 실측 아님)와 디스크 {disk}가 필요해요. 디스크에는 {free} 남아 있어요.</translation>
    </message>
    <message id="style.encoding">
        <source>Reading {drawings} drawings…</source>
        <translation>그림 {drawings}장을 읽는 중…</translation>
    </message>
    <message id="style.long_caption">
        <source>The caption of {file} is longer than CLIP reads (75 tokens); its end is forgotten.</source>
        <translation>{file} 의 설명이 CLIP이 읽는 길이(75토큰)보다 길어 끝부분은 읽히지 않아요.</translation>
    </message>
    <message id="style.class">
        <source>The model paints picture {number} of {of} of its own, so that it doesn't forget them…</source>
        <translation>잊지 않도록 모델이 스스로 그림을 그리는 중… {of}장 중 {number}장</translation>
    </message>
    <message id="style.starting">
        <source>Learning {weights} numbers, from step {step} on.</source>
        <translation>숫자 {weights}개를 {step}걸음부터 배워요.</translation>
    </message>
    <message id="style.step">
        <source>Step {step} of {steps} · loss {loss} · {seconds} s a step · about {minutes} minutes left</source>
        <translation>{steps}걸음 중 {step}걸음 · 손실 {loss} · 한 걸음 {seconds}초 · 약 {minutes}분 남음</translation>
    </message>
    <message id="style.measured">
        <source>After step {step}: loss {loss} on fixed drawings. Written down; it can be stopped here.</source>
        <translation>{step}걸음 뒤: 정해 둔 그림의 손실 {loss}. 저장했으니 여기서 멈춰도 돼요.</translation>
    </message>
    <message id="style.samples">
        <source>Sample pages after step {step}: {file}</source>
        <translation>{step}걸음 뒤의 견본: {file}</translation>
    </message>
    <message id="style.result">
        <source>The loss on {drawings} drawings: {before} before, {after} after.</source>
        <translation>그림 {drawings}장의 손실: 배우기 전 {before}, 배운 뒤 {after}.</translation>
    </message>
    <message id="style.finished">
        <source>The pack is in {folder}. Install it with: aibook models install "{folder}"</source>
        <translation>꾸러미는 {folder} 에 있어요. 설치: aibook models install "{folder}"</translation>
    </message>
    <message id="style.use">
        <source>Switch it on in the grown-ups' area under “Pictures”; it draws with the weight {weight}.</source>
        <translation>어른 공간의 ‘그림’에서 켜 주세요. 세기 {weight}(으)로 그려요.</translation>
    </message>
    <message id="style.hint.nothing_learnt">
        <source>The loss did not fall: this style is worth little. Train again into another folder, with a lower rate or more steps.</source>
        <translation>손실이 줄지 않아서 이 그림체는 쓸모가 거의 없어요. 다른 폴더에서 학습률을 낮추거나 횟수를 늘려 다시 가르쳐 주세요.</translation>
    </message>
    <message id="style.hint.by_heart">
        <source>It begins to know these drawings by heart: others got worse while these got better. Use a lower weight, or train with fewer steps, a lower rate or more drawings.</source>
        <translation>그림을 외우기 시작했어요. 따로 둔 그림은 나빠졌어요. 세기를 낮추거나, 횟수나 학습률을 줄이거나, 그림을 더 모아 주세요.</translation>
    </message>
    <message id="style.hint.forgets">
        <source>It begins to forget what else it could draw. Use a lower weight, or train with fewer steps, a lower rate or more class pictures.</source>
        <translation>원래 그리던 것을 잊기 시작했어요. 세기를 낮추거나, 횟수나 학습률을 줄이거나, 본보기 그림을 늘려 주세요.</translation>
    </message>
    <message id="style.hint.many_looks">
        <source>Each drawing was looked at some hundred times, so it may know them by heart. If every page looks like one of them, use a lower weight or train with fewer steps.</source>
        <translation>그림마다 수백 번 보아서 외웠을 수 있어요. 모든 쪽이 비슷해 보이면 세기를 낮추거나 횟수를 줄여 주세요.</translation>
    </message>
    <message id="style.origin">
        <source>Made in the picture workshop of AI-Book: {base} learnt from {drawings} drawings.</source>
        <translation>아이북의 그림 공방에서 만들었어요. {base} 이(가) 그림 {drawings}장에서 배웠어요.</translation>
    </message>
    <message id="style.notice">
        <source>This is a derivative of {base}, changed by the picture workshop of AI-Book. It is under the base's licence ({licence}); its use restrictions, such as Attachment A of CreativeML Open RAIL++-M, hold for everybody who uses this or receives it, and go with every copy. Give the licence's words and this notice with it.</source>
        <translation>이것은 {base} 에서 나온 것으로, 아이북의 그림 공방이 바꾸었어요. 원래 모델의 라이선스({licence})를 따르며, CreativeML Open RAIL++-M 부속서 A 같은 사용 제한은 쓰는 사람과 받는 사람 모두에게 적용되고 사본마다 함께 가요. 라이선스 글과 이 알림을 함께 주세요.</translation>
    </message>
    <message id="cli.workshop.style.paint-steps">
        <source>steps of each sample page and class picture</source>
        <translation>견본과 본보기 그림 한 장의 걸음 수</translation>
    </message>
</context>
</TS>
