<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="problem.key_unreadable.what">
        <source>{file} is no Ed25519 key that can be read.</source>
        <translation>{file}은 읽을 수 있는 Ed25519 열쇠가 아니에요.</translation>
    </message>
    <message id="problem.key_unreadable.remedy">
        <source>Name a PEM file without a password, or one that isn't there yet: then a key is made.</source>
        <translation>암호 없는 PEM 파일을 고르거나, 아직 없는 파일 이름을 적으면 새 열쇠를 만들어요.</translation>
    </message>
    <message id="problem.licence_unaccepted.what">
        <source>{model} comes with conditions: {licence}</source>
        <translation>{model} 모델에는 조건이 있어요: {licence}</translation>
    </message>
    <message id="problem.licence_unaccepted.remedy">
        <source>Read them, and if you agree: --accept-licence</source>
        <translation>조건을 읽고 동의하면 --accept-licence 를 붙여 주세요.</translation>
    </message>
    <message id="problem.model_elsewhere.what">
        <source>{model} is not chosen among the models.</source>
        <translation>{model} 은 모델 가운데서 고르는 것이 아니에요.</translation>
    </message>
    <message id="problem.model_elsewhere.remedy">
        <source>Voices and added styles are chosen on their own pages in the grown-ups' area.</source>
        <translation>목소리와 그림체는 어른 공간의 ‘목소리’와 ‘그림’에서 골라요.</translation>
    </message>
    <message id="problem.model_in_use.what">
        <source>The model {model} is being used.</source>
        <translation>{model} 모델을 지금 쓰고 있어요.</translation>
    </message>
    <message id="problem.model_in_use.remedy">
        <source>Try again when the book is finished.</source>
        <translation>책이 다 만들어진 다음에 다시 해 주세요.</translation>
    </message>
    <message id="problem.model_unknown.what">
        <source>There is no model {model} here.</source>
        <translation>{model} 모델이 없어요.</translation>
    </message>
    <message id="problem.model_unknown.remedy">
        <source>Models that are here: {known}</source>
        <translation>여기 있는 모델: {known}</translation>
    </message>
    <message id="problem.pack_choice.what">
        <source>Several packs lie there: {names}</source>
        <translation>꾸러미가 여러 개 있어요: {names}</translation>
    </message>
    <message id="problem.pack_choice.remedy">
        <source>Say which one: --name NAME, or --all</source>
        <translation>--name 이름 으로 하나를 고르거나 --all 을 붙여 주세요.</translation>
    </message>
    <message id="problem.pack_damaged.what">
        <source>In the pack of {model} a file is missing or damaged: {file}</source>
        <translation>{model} 꾸러미에 없거나 상한 파일이 있어요: {file}</translation>
    </message>
    <message id="problem.pack_damaged.remedy">
        <source>Copy the whole pack onto the stick again; what was here is as it was.</source>
        <translation>꾸러미를 통째로 USB에 다시 복사해 주세요. 여기 있던 것은 그대로예요.</translation>
    </message>
    <message id="problem.pack_incomplete.what">
        <source>{folder} lacks: {missing}</source>
        <translation>{folder} 폴더에 없는 것: {missing}</translation>
    </message>
    <message id="problem.pack_incomplete.remedy">
        <source>Add what is missing, or say it: aibook models pack --help</source>
        <translation>빠진 것을 넣거나 알려 주세요: aibook models pack --help</translation>
    </message>
    <message id="problem.pack_missing.what">
        <source>There is no pack at {file}.</source>
        <translation>{file} 에는 꾸러미가 없어요.</translation>
    </message>
    <message id="problem.pack_missing.remedy">
        <source>A pack is a folder with a card.toml, or a file .aibookpack or .zip.</source>
        <translation>꾸러미는 card.toml 이 든 폴더이거나 .aibookpack, .zip 파일이에요.</translation>
    </message>
    <message id="problem.pack_no_room.what">
        <source>There is too little room: {needed} needed, {free} free.</source>
        <translation>공간이 모자라요. {needed} 필요한데 {free} 남았어요.</translation>
    </message>
    <message id="problem.pack_no_room.remedy">
        <source>Free some space; what has arrived is kept.</source>
        <translation>공간을 비워 주세요. 이미 옮긴 것은 그대로 있어요.</translation>
    </message>
    <message id="problem.pack_of_other.what">
        <source>The stick holds another version of {model} than the one installed.</source>
        <translation>USB 속 {model} 은 설치된 것과 다른 판이에요.</translation>
    </message>
    <message id="problem.pack_of_other.remedy">
        <source>Install it instead: aibook models install</source>
        <translation>대신 설치해 주세요: aibook models install</translation>
    </message>
    <message id="problem.pack_out_taken.what">
        <source>{file} holds other things already.</source>
        <translation>{file} 에는 다른 것이 들어 있어요.</translation>
    </message>
    <message id="problem.pack_out_taken.remedy">
        <source>Name a file like NAME.aibookpack, or a folder that isn't there yet.</source>
        <translation>이름.aibookpack 같은 파일이나 아직 없는 폴더를 적어 주세요.</translation>
    </message>
    <message id="problem.pack_part_damaged.what">
        <source>The part {file} is not as long as the others.</source>
        <translation>{file} 조각의 길이가 다른 조각과 달라요.</translation>
    </message>
    <message id="problem.pack_part_damaged.remedy">
        <source>Copy this part onto the stick again.</source>
        <translation>이 조각을 USB에 다시 복사해 주세요.</translation>
    </message>
    <message id="problem.pack_part_missing.what">
        <source>A part is missing, or the last one is not whole: {file}</source>
        <translation>조각이 없거나 마지막 조각이 덜 복사됐어요: {file}</translation>
    </message>
    <message id="problem.pack_part_missing.remedy">
        <source>Put all parts into the same folder.</source>
        <translation>모든 조각을 같은 폴더에 넣어 주세요.</translation>
    </message>
    <message id="problem.pack_source_lost.what">
        <source>{file} can't be read any more.</source>
        <translation>{file} 을 더 읽을 수 없어요.</translation>
    </message>
    <message id="problem.pack_source_lost.remedy">
        <source>Put the stick back in and begin again: what has arrived is not copied twice.</source>
        <translation>USB를 다시 꽂고 또 시작해 주세요. 옮긴 것은 다시 옮기지 않아요.</translation>
    </message>
    <message id="problem.pack_too_big.what">
        <source>{folder} holds no file as big as this, or there would be more than 999 parts.</source>
        <translation>{folder} 에 이렇게 큰 파일을 둘 수 없거나, 조각이 999개를 넘어요.</translation>
    </message>
    <message id="problem.pack_too_big.remedy">
        <source>Make NAME.aibookpack in parts that a stick holds: --split 3900M</source>
        <translation>이름.aibookpack 으로, USB에 들어가는 크기로 나눠 주세요: --split 3900M</translation>
    </message>
    <message id="problem.pack_unknown_kind.what">
        <source>What lies in {folder} is no model that an engine can use.</source>
        <translation>{folder} 폴더에는 엔진이 쓸 수 있는 모델이 없어요.</translation>
    </message>
    <message id="problem.pack_unknown_kind.remedy">
        <source>Say what it is with --engine and --role; docs/models.md names what can be used.</source>
        <translation>--engine 과 --role 로 알려 주세요. 쓸 수 있는 모델은 docs/models.md 에 있어요.</translation>
    </message>
    <message id="problem.packs_busy.what">
        <source>A pack is being taken in already.</source>
        <translation>지금 다른 꾸러미를 받고 있어요.</translation>
    </message>
    <message id="problem.packs_busy.remedy">
        <source>Wait until it is finished.</source>
        <translation>끝날 때까지 기다려 주세요.</translation>
    </message>
    <message id="problem.voice_of_person.what">
        <source>{model} is a person's voice.</source>
        <translation>{model} 모델은 사람의 목소리예요.</translation>
    </message>
    <message id="problem.voice_of_person.remedy">
        <source>Erase it with all that it has read: aibook workshop voices erase {model}</source>
        <translation>읽어 준 소리까지 함께 지워 주세요: aibook workshop voices erase {model}</translation>
    </message>
    <message id="cli.models.list">
        <source>list the models</source>
        <translation>모델 목록</translation>
    </message>
    <message id="cli.models.install">
        <source>take a pack in: a folder, a zip, split parts, or a stick</source>
        <translation>꾸러미 설치: 폴더, zip, 나눈 조각, USB</translation>
    </message>
    <message id="cli.models.install.path">
        <source>folder, .zip, .aibookpack, one of its parts, or a drive; every stick if left out</source>
        <translation>폴더, .zip, .aibookpack, 조각, 드라이브. 없으면 꽂힌 USB 모두</translation>
    </message>
    <message id="cli.models.install.name">
        <source>which of several packs</source>
        <translation>여러 꾸러미 가운데 하나</translation>
    </message>
    <message id="cli.models.install.all">
        <source>take all of them</source>
        <translation>모두 설치</translation>
    </message>
    <message id="cli.models.install.accept_licence">
        <source>agree to the licence's conditions</source>
        <translation>사용 조건에 동의</translation>
    </message>
    <message id="cli.models.verify">
        <source>hash every file of the models</source>
        <translation>모델 파일을 모두 확인</translation>
    </message>
    <message id="cli.models.verify.name">
        <source>only this model</source>
        <translation>이 모델만</translation>
    </message>
    <message id="cli.models.repair">
        <source>take what is damaged from the stick again</source>
        <translation>상한 파일만 USB에서 다시 가져오기</translation>
    </message>
    <message id="cli.models.use">
        <source>use this model of several that do the same</source>
        <translation>같은 일을 하는 모델 가운데 이 모델 쓰기</translation>
    </message>
    <message id="cli.models.remove">
        <source>remove a model</source>
        <translation>모델 지우기</translation>
    </message>
    <message id="cli.models.pack">
        <source>make a pack from a downloaded folder</source>
        <translation>내려받은 폴더로 꾸러미 만들기</translation>
    </message>
    <message id="cli.models.pack.folder">
        <source>the folder as it was downloaded</source>
        <translation>내려받은 그대로의 폴더</translation>
    </message>
    <message id="cli.models.pack.out">
        <source>NAME.aibookpack or NAME.zip, or else a folder</source>
        <translation>이름.aibookpack 또는 이름.zip, 아니면 폴더</translation>
    </message>
    <message id="cli.models.pack.split">
        <source>cut into parts of at most so much (3900M for FAT32)</source>
        <translation>조각 크기 (FAT32 에는 3900M)</translation>
    </message>
    <message id="cli.models.pack.sign">
        <source>sign with this key (PEM); it is made if it isn't there</source>
        <translation>이 열쇠(PEM)로 서명. 없으면 만들어요</translation>
    </message>
    <message id="cli.models.pack.engine">
        <source>which engine it is for</source>
        <translation>어느 엔진의 모델인지</translation>
    </message>
    <message id="cli.models.pack.role">
        <source>what it adds to another model</source>
        <translation>다른 모델에 무엇을 더하는지</translation>
    </message>
    <message id="cli.models.pack.licence">
        <source>the name of its licence</source>
        <translation>라이선스의 이름</translation>
    </message>
    <message id="cli.models.pack.name">
        <source>what the model is called</source>
        <translation>모델의 이름</translation>
    </message>
    <message id="cli.models.pack.origin">
        <source>where it comes from, in a sentence</source>
        <translation>어디에서 왔는지 한 문장</translation>
    </message>
    <message id="cli.models.pack.language">
        <source>a language that it knows (again for more)</source>
        <translation>아는 언어 (여러 번 쓸 수 있음)</translation>
    </message>
    <message id="cli.models.pack.option">
        <source>a fact that the engine reads, as NAME=VALUE</source>
        <translation>엔진이 읽는 사실, 이름=값</translation>
    </message>
    <message id="cli.model">
        <source>{name}: {improves}. {size}, {licence}, {signed}{state}</source>
        <translation>{name}: {improves}. {size}, {licence}, {signed}{state}</translation>
    </message>
    <message id="cli.no_models">
        <source>No models; the built-in engines need none.</source>
        <translation>모델이 없어요. 내장 엔진은 모델 없이도 돼요.</translation>
    </message>
    <message id="cli.model_installed">
        <source>Installed in {folder}</source>
        <translation>{folder} 에 설치했어요.</translation>
    </message>
    <message id="cli.model_waits">
        <source>{folder} is replaced at the next start: a book is being made.</source>
        <translation>책을 만드는 중이라 {folder} 은 다음에 시작할 때 바뀌어요.</translation>
    </message>
    <message id="cli.model_sound">
        <source>{name}: sound</source>
        <translation>{name}: 온전해요.</translation>
    </message>
    <message id="cli.model_unsound">
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message id="cli.model_mended">
        <source>{folder}: mended ({files})</source>
        <translation>{folder}: 고쳤어요 ({files})</translation>
    </message>
    <message id="cli.model_was_sound">
        <source>{folder}: nothing was damaged.</source>
        <translation>{folder}: 상한 것이 없어요.</translation>
    </message>
    <message id="cli.model_preferred">
        <source>Chosen: {name}. It counts from the next book on; a program that is open takes it at its next start.</source>
        <translation>골랐어요: {name}. 다음 책부터 써요. 켜져 있는 프로그램에서는 다시 켠 다음부터 써요.</translation>
    </message>
    <message id="cli.model_not_now">
        <source>It is not in use just now: it failed its try-out today, its engine is missing, or another engine comes first (see aibook engines).</source>
        <translation>지금은 쓰고 있지 않아요. 오늘 시험에서 잘 되지 않았거나, 엔진이 없거나, 다른 엔진이 먼저 일해요 (aibook engines).</translation>
    </message>
    <message id="cli.model_removed">
        <source>Removed: {folder}</source>
        <translation>지웠어요: {folder}</translation>
    </message>
    <message id="cli.model_half">
        <source>{name}: arrived in part ({done} of {of}); go on with aibook models install</source>
        <translation>{name}: 일부만 왔어요 ({done} / {of}). aibook models install 로 이어서 해요.</translation>
    </message>
    <message id="cli.model_mend">
        <source>Mend it from the stick: aibook models repair PATH</source>
        <translation>USB에서 고쳐요: aibook models repair 경로</translation>
    </message>
    <message id="cli.pack_found">
        <source>{name}: {improves}. {size}, {licence}, {signed}</source>
        <translation>{name}: {improves}. {size}, {licence}, {signed}</translation>
    </message>
    <message id="cli.pack_unusable">
        <source>{name}: {why} {remedy}</source>
        <translation>{name}: {why} {remedy}</translation>
    </message>
    <message id="cli.pack_made">
        <source>Made {file} ({size})</source>
        <translation>{file} 을 만들었어요 ({size}).</translation>
    </message>
    <message id="cli.pack_signed_with">
        <source>Signed with the key {id}. Keep {file} safe.</source>
        <translation>열쇠 {id} 로 서명했어요. {file} 은 잘 간직하세요.</translation>
    </message>
    <message id="cli.licence_terms">
        <source>Licence: {licence}. {terms}</source>
        <translation>라이선스: {licence}. {terms}</translation>
    </message>
    <message id="cli.licence_question">
        <source>Do you agree to its conditions? [y/N] </source>
        <translation>조건에 동의하나요? [y/N] </translation>
    </message>
    <message id="cli.pack_copying">
        <source>{file}: {done} of {of}, {speed} a second</source>
        <translation>{file}: {done} / {of}, 1초에 {speed}</translation>
    </message>
    <message id="cli.pack_begun">
        <source>{file}: {done} of {of}</source>
        <translation>{file}: {done} / {of}</translation>
    </message>
    <message id="cli.pack_checking">
        <source>checking {file}: {done} of {of}</source>
        <translation>{file} 확인: {done} / {of}</translation>
    </message>
    <message id="packs.signed.unsigned">
        <source>not signed</source>
        <translation>서명 없음</translation>
    </message>
    <message id="packs.signed.unknown">
        <source>signed with the key {id}, whose owner is not known</source>
        <translation>모르는 사람의 열쇠 {id} 로 서명</translation>
    </message>
    <message id="packs.signed.known">
        <source>signed by {maker}</source>
        <translation>{maker} 서명</translation>
    </message>
    <message id="packs.signed.wrong">
        <source>its signature is wrong</source>
        <translation>서명이 틀려요</translation>
    </message>
    <message id="packs.signed_before">
        <source>Careful: it takes the place of one {signed}.</source>
        <translation>조심하세요: 설치하면 지금 있는 모델({signed})을 대신해요.</translation>
    </message>
    <message id="packs.terms.free">
        <source>Free to use for everything.</source>
        <translation>누구나 어디에나 쓸 수 있어요.</translation>
    </message>
    <message id="packs.terms.conditions">
        <source>It may be used under conditions; read them.</source>
        <translation>조건이 있어요. 읽어 보고 써 주세요.</translation>
    </message>
    <message id="packs.terms.no_business">
        <source>Not for business; many kindergartens may not use it. Read its conditions.</source>
        <translation>영리 목적으로는 쓸 수 없어요. 유치원에서 써도 되는지 조건을 꼭 읽어 주세요.</translation>
    </message>
    <message id="packs.improves.transcriber">
        <source>listens better</source>
        <translation>더 잘 들어요</translation>
    </message>
    <message id="packs.improves.storyteller">
        <source>tells freer stories</source>
        <translation>이야기를 더 자유롭게 지어요</translation>
    </message>
    <message id="packs.improves.illustrator">
        <source>draws with SDXL</source>
        <translation>SDXL로 그려요</translation>
    </message>
    <message id="packs.improves.narrator">
        <source>reads aloud with a more natural voice</source>
        <translation>더 자연스러운 목소리로 읽어요</translation>
    </message>
    <message id="packs.improves.lora">
        <source>draws in a style of its own</source>
        <translation>자기만의 화풍으로 그려요</translation>
    </message>
    <message id="packs.improves.textual-inversion">
        <source>knows one more word for a style</source>
        <translation>화풍 하나를 더 알아요</translation>
    </message>
    <message id="packs.improves.controlnet-openpose">
        <source>draws heroes in the right pose</source>
        <translation>주인공의 몸짓을 맞게 그려요</translation>
    </message>
    <message id="packs.improves.controlnet-depth">
        <source>draws near and far rightly</source>
        <translation>가까운 것과 먼 것을 맞게 그려요</translation>
    </message>
    <message id="packs.improves.few-step">
        <source>draws in a few steps, much faster</source>
        <translation>적은 단계로 훨씬 빨리 그려요</translation>
    </message>
    <message id="packs.improves.family">
        <source>reads in a family's voice</source>
        <translation>가족의 목소리로 읽어요</translation>
    </message>
    <message id="packs.improves.other">
        <source>adds to another model</source>
        <translation>다른 모델에 보태요</translation>
    </message>
    <message id="grownups.packs">
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message id="grownups.packs.title">
        <source>Models from a stick</source>
        <translation>USB로 가져오는 모델</translation>
    </message>
    <message id="grownups.packs.about">
        <source>Each model makes the program better at one thing. Everything works without them, too.</source>
        <translation>모델을 넣으면 한 가지씩 더 잘하게 돼요. 없어도 모두 할 수 있어요.</translation>
    </message>
    <message id="grownups.packs.look">
        <source>Look for packs on a stick</source>
        <translation>USB에서 꾸러미 찾기</translation>
    </message>
    <message id="grownups.packs.look.help">
        <source>Plug the stick in, then press the magnifying glass.</source>
        <translation>USB를 꽂은 다음 돋보기를 눌러 주세요.</translation>
    </message>
    <message id="grownups.packs.looking">
        <source>Looking …</source>
        <translation>찾고 있어요 …</translation>
    </message>
    <message id="grownups.packs.found">
        <source>On the stick</source>
        <translation>USB에 있는 꾸러미</translation>
    </message>
    <message id="grownups.packs.found.none">
        <source>No stick with packs was found. Is it plugged in? Wait a moment and look again.</source>
        <translation>꾸러미가 든 USB를 찾지 못했어요. 잘 꽂혔는지 보고 잠시 뒤에 다시 찾아 주세요.</translation>
    </message>
    <message id="grownups.packs.here">
        <source>On this computer</source>
        <translation>이 컴퓨터에 있는 모델</translation>
    </message>
    <message id="grownups.packs.here.none">
        <source>No model yet: the program works with what it brings itself.</source>
        <translation>아직 모델이 없어요. 프로그램이 가진 것으로 만들어요.</translation>
    </message>
    <message id="grownups.packs.halves">
        <source>Not all here yet</source>
        <translation>다 오지 않은 꾸러미</translation>
    </message>
    <message id="grownups.packs.half">
        <source>{done} of {of} are here. Plug its stick in and look for packs to go on.</source>
        <translation>{of} 가운데 {done} 왔어요. 그 USB를 꽂고 꾸러미를 찾으면 이어서 해요.</translation>
    </message>
    <message id="grownups.packs.half.away">
        <source>Throw {name} away (hold)</source>
        <translation>{name} 버리기 (길게 누르기)</translation>
    </message>
    <message id="grownups.packs.facts">
        <source>{size} · {licence} · {signed}</source>
        <translation>{size} · {licence} · {signed}</translation>
    </message>
    <message id="grownups.packs.room">
        <source>Needs {size}; {free} are free.</source>
        <translation>{size} 필요해요. {free} 남았어요.</translation>
    </message>
    <message id="grownups.packs.no_room">
        <source>Needs {size}, but only {free} are free.</source>
        <translation>{size} 필요한데 {free}밖에 없어요.</translation>
    </message>
    <message id="grownups.packs.already">
        <source>Already here.</source>
        <translation>이미 있어요.</translation>
    </message>
    <message id="grownups.packs.mend_offer">
        <source>The one here is damaged; the stick can mend it.</source>
        <translation>여기 있는 것이 상했어요. 이 USB로 고칠 수 있어요.</translation>
    </message>
    <message id="grownups.packs.damaged">
        <source>Damaged. Plug its stick in and look for packs to mend it.</source>
        <translation>상했어요. 그 USB를 꽂고 꾸러미를 찾으면 고칠 수 있어요.</translation>
    </message>
    <message id="grownups.packs.sound">
        <source>Every byte is right.</source>
        <translation>모두 온전해요.</translation>
    </message>
    <message id="grownups.packs.shipped">
        <source>Comes with the program.</source>
        <translation>프로그램에 들어 있어요.</translation>
    </message>
    <message id="grownups.packs.voice">
        <source>It is erased among the voices, with all that it has read.</source>
        <translation>목소리 화면에서 지울 수 있어요. 읽어 준 소리도 함께 지워져요.</translation>
    </message>
    <message id="grownups.packs.install">
        <source>Install {name}</source>
        <translation>{name} 설치하기</translation>
    </message>
    <message id="grownups.packs.mend">
        <source>Mend {name}</source>
        <translation>{name} 고치기</translation>
    </message>
    <message id="grownups.packs.remove">
        <source>Remove {name} (hold)</source>
        <translation>{name} 지우기 (길게 누르기)</translation>
    </message>
    <message id="grownups.packs.use">
        <source>Use {name} from the next book on</source>
        <translation>다음 책부터 {name} 쓰기</translation>
    </message>
    <message id="grownups.packs.used">
        <source>This one is in use.</source>
        <translation>지금 쓰는 모델이에요.</translation>
    </message>
    <message id="grownups.packs.chosen">
        <source>Chosen, but not in use just now.</source>
        <translation>이 모델로 골랐지만 지금은 쓰고 있지 않아요.</translation>
    </message>
    <message id="grownups.packs.check">
        <source>Check the models</source>
        <translation>모델 확인하기</translation>
    </message>
    <message id="grownups.packs.check.help">
        <source>Reads every byte again. Big models take some minutes.</source>
        <translation>모든 내용을 다시 읽어 봐요. 큰 모델은 몇 분 걸려요.</translation>
    </message>
    <message id="grownups.packs.licence">
        <source>What {name} may be used for</source>
        <translation>{name} 모델을 쓸 수 있는 곳</translation>
    </message>
    <message id="grownups.packs.licence.name">
        <source>Licence: {licence}</source>
        <translation>라이선스: {licence}</translation>
    </message>
    <message id="grownups.packs.licence.none">
        <source>The pack does not bring the words of its licence. Its maker's page has them.</source>
        <translation>꾸러미에 라이선스 글이 들어 있지 않아요. 만든 곳의 누리집에서 볼 수 있어요.</translation>
    </message>
    <message id="grownups.packs.agree">
        <source>Agree and install</source>
        <translation>동의하고 설치하기</translation>
    </message>
    <message id="grownups.packs.agree.help">
        <source>Free licences only want to be known; conditions want to be kept.</source>
        <translation>자유 라이선스는 알기만 하면 되고, 조건이 있으면 지켜야 해요.</translation>
    </message>
    <message id="grownups.packs.back">
        <source>Back without installing</source>
        <translation>설치하지 않고 돌아가기</translation>
    </message>
    <message id="grownups.packs.pause">
        <source>Pause</source>
        <translation>잠깐 멈추기</translation>
    </message>
    <message id="grownups.packs.go_on">
        <source>Go on</source>
        <translation>이어서 하기</translation>
    </message>
    <message id="grownups.packs.stop">
        <source>Stop and close</source>
        <translation>그만두기</translation>
    </message>
    <message id="grownups.packs.copying">
        <source>{name} is coming over</source>
        <translation>{name} 옮기는 중이에요</translation>
    </message>
    <message id="grownups.packs.examining">
        <source>1 of 2: checking {name}</source>
        <translation>1/2: {name} 살피는 중이에요</translation>
    </message>
    <message id="grownups.packs.mending">
        <source>2 of 2: mending {name}</source>
        <translation>2/2: {name} 고치는 중이에요</translation>
    </message>
    <message id="grownups.packs.checking">
        <source>The models are being checked</source>
        <translation>모델을 확인하는 중이에요</translation>
    </message>
    <message id="grownups.packs.paused">
        <source>{name} waits</source>
        <translation>{name} 잠깐 멈췄어요</translation>
    </message>
    <message id="grownups.packs.paused.words">
        <source>Nothing is lost. Press the arrow to go on, even tomorrow.</source>
        <translation>잃은 것은 없어요. 내일이라도 화살표를 누르면 이어서 해요.</translation>
    </message>
    <message id="grownups.packs.pulled">
        <source>The stick is out</source>
        <translation>USB가 빠졌어요</translation>
    </message>
    <message id="grownups.packs.pulled.words">
        <source>Put it back in, then press the arrow. What has come over is kept.</source>
        <translation>다시 꽂고 화살표를 눌러 주세요. 옮긴 것은 그대로 있어요.</translation>
    </message>
    <message id="grownups.packs.done">
        <source>{name} is here</source>
        <translation>{name} 모델이 왔어요</translation>
    </message>
    <message id="grownups.packs.done.words">
        <source>It is used from the next book on.</source>
        <translation>다음 책부터 써요.</translation>
    </message>
    <message id="grownups.packs.spare.words">
        <source>Another model is used. To use this one, press its tick below.</source>
        <translation>지금은 다른 모델을 써요. 이 모델을 쓰려면 아래에서 체크를 눌러 주세요.</translation>
    </message>
    <message id="grownups.packs.waits.words">
        <source>A book is being made, so it is used from the next start on.</source>
        <translation>책을 만드는 중이라 다음에 프로그램을 켤 때부터 써요.</translation>
    </message>
    <message id="grownups.packs.mended">
        <source>{name} is whole again</source>
        <translation>{name} 다시 온전해졌어요</translation>
    </message>
    <message id="grownups.packs.mended.words">
        <source>Files that were fetched: {count}</source>
        <translation>다시 가져온 파일: {count}개</translation>
    </message>
    <message id="grownups.packs.checked_all">
        <source>All models were checked</source>
        <translation>모델을 모두 확인했어요</translation>
    </message>
    <message id="grownups.packs.checked_all.words">
        <source>Damaged: {count}</source>
        <translation>상한 모델: {count}개</translation>
    </message>
    <message id="grownups.packs.checked">
        <source>{done} of {of}</source>
        <translation>{of} 가운데 {done}</translation>
    </message>
    <message id="grownups.packs.soon">
        <source>{done} of {of} · {speed} a second · less than a minute</source>
        <translation>{of} 가운데 {done} · 1초에 {speed} · 1분 안에 끝나요</translation>
    </message>
    <message id="grownups.packs.minutes">
        <source>{done} of {of} · {speed} a second · about {minutes} min</source>
        <translation>{of} 가운데 {done} · 1초에 {speed} · 약 {minutes}분</translation>
    </message>
    <message id="packs.origin">
        <source>Made into a pack from the download {name}.</source>
        <translation>내려받은 {name} 으로 만든 꾸러미예요.</translation>
    </message>
    <message id="packs.state.damaged">
        <source>, damaged</source>
        <translation>, 상했어요</translation>
    </message>
    <message id="packs.state.shipped">
        <source>, comes with the program</source>
        <translation>, 프로그램에 들어 있어요</translation>
    </message>
    <message id="packs.state.used">
        <source>, in use</source>
        <translation>, 지금 쓰는 모델이에요</translation>
    </message>
    <message id="packs.state.chosen">
        <source>, chosen, but not in use just now</source>
        <translation>, 골랐지만 지금은 쓰고 있지 않아요</translation>
    </message>
    <message id="setting.transcriber_model.label">
        <source>Listening model</source>
        <translation>듣는 모델</translation>
    </message>
    <message id="setting.transcriber_model.help">
        <source>Which one listens where several are installed.</source>
        <translation>모델이 여러 개일 때 어느 것으로 들을지 정해요.</translation>
    </message>
    <message id="setting.storyteller_model.label">
        <source>Story model</source>
        <translation>이야기 모델</translation>
    </message>
    <message id="setting.storyteller_model.help">
        <source>Which one tells where several are installed.</source>
        <translation>모델이 여러 개일 때 어느 것으로 이야기를 지을지 정해요.</translation>
    </message>
    <message id="setting.illustrator_model.label">
        <source>Picture model</source>
        <translation>그림 모델</translation>
    </message>
    <message id="setting.illustrator_model.help">
        <source>Which one draws where several are installed.</source>
        <translation>모델이 여러 개일 때 어느 것으로 그릴지 정해요.</translation>
    </message>
</context>
</TS>
