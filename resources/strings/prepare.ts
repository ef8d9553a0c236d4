<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.workshop.prepare">
        <source>prepare sounds and their labels for training</source>
        <translation>말소리 파일과 전사로 학습용 데이터를 준비하기</translation>
    </message>
    <message id="cli.workshop.prepare.layout">
        <source>how the speech data is laid out</source>
        <translation>말소리 데이터의 짜임새</translation>
    </message>
    <message id="cli.workshop.prepare.language">
        <source>language of labels that don't name one</source>
        <translation>전사에 언어가 적혀 있지 않을 때의 언어</translation>
    </message>
    <message id="cli.workshop.prepare.split">
        <source>put all speakers into one split (otherwise each by name)</source>
        <translation>모든 화자를 한 묶음에 넣기 (없으면 화자 이름으로 나눠요)</translation>
    </message>
    <message id="cli.workshop.prepare.processes">
        <source>how many processes work side by side</source>
        <translation>함께 일할 프로세스 수</translation>
    </message>
    <message id="cli.workshop.prepare.ray">
        <source>address of a Ray cluster, to share the work among machines</source>
        <translation>여러 컴퓨터가 나눠 할 Ray 클러스터의 주소</translation>
    </message>
    <message id="cli.bench.prepare">
        <source>measure preparing speech against the usual way</source>
        <translation>말소리 준비가 흔한 방법보다 얼마나 빠른지 재기</translation>
    </message>
    <message id="cli.bench.prepare.clips">
        <source>how many clips to measure with</source>
        <translation>잴 때 쓸 클립 수</translation>
    </message>
    <message id="cli.bench.prepare.rounds">
        <source>how often both are measured in turns</source>
        <translation>번갈아 재는 횟수</translation>
    </message>
    <message id="bench.prepare.round">
        <source>Measuring, round {number} of {rounds} …</source>
        <translation>{rounds}번 가운데 {number}번째로 재고 있어요 …</translation>
    </message>
    <message id="prepare.listing">
        <source>Looking for sounds and labels in {source} …</source>
        <translation>{source} 에서 말소리와 전사를 찾고 있어요 …</translation>
    </message>
    <message id="prepare.listed">
        <source>Found {pairs} pairs; {unmatched} files have no partner.</source>
        <translation>{pairs}쌍을 찾았어요. 짝이 없는 파일: {unmatched}개</translation>
    </message>
    <message id="prepare.progress">
        <source>{done} of {pairs} pairs done, {speed} a second.</source>
        <translation>{pairs}쌍 가운데 {done}쌍을 마쳤어요 (1초에 {speed}쌍).</translation>
    </message>
    <message id="prepare.done">
        <source>Prepared {clips} clips in {seconds} seconds; the {left_out} files left out are listed in left-out.csv.</source>
        <translation>{seconds}초 만에 클립 {clips}개를 준비했어요. 빠진 파일 {left_out}개는 left-out.csv 에 적었어요.</translation>
    </message>
    <message id="problem.compare_missing.what">
        <source>{library}, which ours is measured against, is not installed.</source>
        <translation>견주어 볼 {library} 이 없어요.</translation>
    </message>
    <message id="problem.compare_missing.remedy">
        <source>Add it with python3 installer/run.py --with compare</source>
        <translation>python3 installer/run.py --with compare 로 더하세요.</translation>
    </message>
    <message id="problem.dataset_of_other_work.what">
        <source>The folder {folder} holds data prepared from something else or with other settings.</source>
        <translation>{folder} 폴더에는 다른 자료나 다른 설정으로 준비한 데이터가 있어요.</translation>
    </message>
    <message id="problem.dataset_of_other_work.remedy">
        <source>Choose another folder, or move that one away; nothing in it was changed.</source>
        <translation>다른 폴더를 고르거나 그 폴더를 치운 뒤 다시 하세요. 들어 있는 것은 그대로예요.</translation>
    </message>
    <message id="problem.prepare_lost.what">
        <source>A process that was preparing data was ended from outside.</source>
        <translation>데이터를 준비하던 프로세스가 갑자기 멈췄어요.</translation>
    </message>
    <message id="problem.prepare_lost.remedy">
        <source>See that there is enough memory and give the same command again; it goes on from there.</source>
        <translation>메모리가 넉넉한지 보고 같은 명령을 다시 쓰세요. 하던 데서 이어서 해요.</translation>
    </message>
    <message id="problem.ray_missing.what">
        <source>Ray, which shares work among machines, is not installed.</source>
        <translation>여러 컴퓨터로 나누는 데 필요한 Ray 가 없어요.</translation>
    </message>
    <message id="problem.ray_missing.remedy">
        <source>Add it with python3 installer/run.py --with ray, or do without --ray.</source>
        <translation>python3 installer/run.py --with ray 로 더하거나 --ray 없이 하세요.</translation>
    </message>
    <message id="problem.ray_unreachable.what">
        <source>There is no Ray cluster to be reached at {address}.</source>
        <translation>{address} 에 있는 Ray 클러스터에 닿지 않아요.</translation>
    </message>
    <message id="problem.ray_unreachable.remedy">
        <source>Check it with ray status, or do without --ray.</source>
        <translation>ray status 로 확인하거나 --ray 없이 하세요.</translation>
    </message>
    <message id="problem.speech_missing.what">
        <source>There is no wav with its JSON in {folder}.</source>
        <translation>{folder} 에서 짝이 맞는 wav 와 JSON 을 찾지 못했어요.</translation>
    </message>
    <message id="problem.speech_missing.remedy">
        <source>Choose the folder that holds both the unpacked sounds and the unpacked labels.</source>
        <translation>압축을 푼 원천데이터와 라벨링데이터를 함께 담은 폴더를 고르세요.</translation>
    </message>
    <message id="left_out.label_damaged">
        <source>The label is not whole JSON.</source>
        <translation>전사 JSON 이 깨졌어요.</translation>
    </message>
    <message id="left_out.label_missing">
        <source>The sound has no label.</source>
        <translation>소리에 맞는 전사 JSON 이 없어요.</translation>
    </message>
    <message id="left_out.label_not_text">
        <source>The label's encoding is not known.</source>
        <translation>전사의 글자 인코딩을 알 수 없어요.</translation>
    </message>
    <message id="left_out.label_of_another">
        <source>The label names another sound.</source>
        <translation>전사에 적힌 파일 이름이 이 소리가 아니에요.</translation>
    </message>
    <message id="left_out.label_unknown">
        <source>The label has no transcript where this layout has it.</source>
        <translation>전사에서 말한 글을 찾지 못했어요.</translation>
    </message>
    <message id="left_out.marked_bad">
        <source>The makers of the data marked it as bad.</source>
        <translation>데이터를 만든 쪽에서 품질이 나쁘다고 표시했어요.</translation>
    </message>
    <message id="left_out.name_masked">
        <source>A name is blotted out in the label, so sound and text differ.</source>
        <translation>전사에서 이름이 가려져 소리와 글이 달라요.</translation>
    </message>
    <message id="left_out.name_twice">
        <source>Several files have this name, so its partner is not known.</source>
        <translation>이름이 같은 파일이 여럿이라 짝을 알 수 없어요.</translation>
    </message>
    <message id="left_out.sound_cut_off">
        <source>The sound is shorter than its label says.</source>
        <translation>전사에 적힌 길이보다 소리가 짧게 잘렸어요.</translation>
    </message>
    <message id="left_out.sound_damaged">
        <source>The sound file is damaged.</source>
        <translation>소리 파일이 깨졌어요.</translation>
    </message>
    <message id="left_out.sound_missing">
        <source>The label has no sound.</source>
        <translation>전사에 맞는 소리가 없어요.</translation>
    </message>
    <message id="left_out.sound_silent">
        <source>The sound is silent.</source>
        <translation>아무 소리도 들리지 않아요.</translation>
    </message>
    <message id="left_out.sound_too_long">
        <source>The sound is too long.</source>
        <translation>소리가 너무 길어요.</translation>
    </message>
    <message id="left_out.sound_too_short">
        <source>The sound is too short.</source>
        <translation>소리가 너무 짧아요.</translation>
    </message>
    <message id="left_out.text_empty">
        <source>No words are left once the marks are gone.</source>
        <translation>기호를 빼니 남는 말이 없어요.</translation>
    </message>
    <message id="left_out.unreadable">
        <source>The file or folder could not be opened.</source>
        <translation>파일이나 폴더를 열 수 없어요.</translation>
    </message>
</context>
</TS>
