<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="problem.pack_refused.what">
        <source>{file} can't be taken in: something about it is wrong.</source>
        <translation>{file} 꾸러미에 잘못된 것이 있어서 받지 않았어요.</translation>
    </message>
    <message id="problem.pack_refused.remedy">
        <source>Ask whoever made it for a fresh copy. Nothing here has changed.</source>
        <translation>만든 사람에게 새로 부탁해 주세요. 여기 있던 것은 그대로예요.</translation>
    </message>
    <message id="problem.pack_refused.zip.what">
        <source>{file} can't be opened. Perhaps it was not copied to its end, or it is no pack.</source>
        <translation>{file} 파일을 열 수 없어요. 끝까지 복사되지 않았거나 꾸러미가 아니에요.</translation>
    </message>
    <message id="problem.pack_refused.zip.remedy">
        <source>Copy it onto the stick again, or ask whoever made it for a fresh copy.</source>
        <translation>USB에 다시 복사하거나, 만든 사람에게 새로 부탁해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.size.what">
        <source>{file} is smaller or bigger than it should be. Perhaps it was not copied to its end.</source>
        <translation>{file} 꾸러미의 크기가 맞지 않아요. 끝까지 복사되지 않았을 수 있어요.</translation>
    </message>
    <message id="problem.pack_refused.size.remedy">
        <source>Copy it onto the stick again, or ask whoever made it for a fresh copy.</source>
        <translation>USB에 다시 복사하거나, 만든 사람에게 새로 부탁해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.card.what">
        <source>{file} doesn't say what it is: its card (card.toml) is missing or can't be read.</source>
        <translation>{file} 꾸러미가 무엇인지 적힌 카드(card.toml)가 없거나 읽을 수 없어요.</translation>
    </message>
    <message id="problem.pack_refused.card.remedy">
        <source>Copy it onto the stick again, or ask whoever made it for a fresh copy.</source>
        <translation>USB에 다시 복사하거나, 만든 사람에게 새로 부탁해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.entries.what">
        <source>What lies in {file} is not what should be in it.</source>
        <translation>{file} 꾸러미에 든 것이 들어 있어야 할 것과 달라요.</translation>
    </message>
    <message id="problem.pack_refused.link.what">
        <source>In {file} a file is no file of its own: it only points to another place.</source>
        <translation>{file} 꾸러미에 진짜 파일이 아니라 다른 곳을 가리키기만 하는 것이 있어요.</translation>
    </message>
    <message id="problem.pack_refused.link.remedy">
        <source>Ask whoever made it for a copy that holds the files themselves.</source>
        <translation>만든 사람에게 진짜 파일이 든 꾸러미를 부탁해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.locked.what">
        <source>{file} is locked with a password.</source>
        <translation>{file} 꾸러미에 암호가 걸려 있어요.</translation>
    </message>
    <message id="problem.pack_refused.locked.remedy">
        <source>Ask whoever made it for a copy without a password.</source>
        <translation>만든 사람에게 암호 없는 꾸러미를 부탁해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.overlap.what">
        <source>{file} is packed in a way that could do harm.</source>
        <translation>{file} 꾸러미는 해로울 수 있는 방법으로 묶여 있어요.</translation>
    </message>
    <message id="problem.pack_refused.ratio.what">
        <source>{file} would swell up when it is opened and could fill the disk.</source>
        <translation>{file} 꾸러미를 풀면 너무 커져서 저장 공간이 가득 찰 수 있어요.</translation>
    </message>
    <message id="problem.pack_refused.compressed.what">
        <source>{file} is compressed in a way that can't be opened here.</source>
        <translation>{file} 꾸러미는 여기서 풀 수 없는 방법으로 압축되어 있어요.</translation>
    </message>
    <message id="problem.pack_refused.compressed.remedy">
        <source>Ask whoever made it for a plain zip, or for the folder itself.</source>
        <translation>만든 사람에게 보통 zip 이나 폴더 그대로를 부탁해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.letters.what">
        <source>The card of {file} hides letters that nobody can see.</source>
        <translation>{file} 꾸러미의 카드에 눈에 보이지 않는 글자가 숨어 있어요.</translation>
    </message>
    <message id="problem.pack_refused.name.what">
        <source>The card of {file} has no name, or one that is too long.</source>
        <translation>{file} 꾸러미의 카드에 적힌 이름이 없거나 너무 길어요.</translation>
    </message>
    <message id="problem.pack_refused.voice.what">
        <source>{file} is a person's voice; a voice is only learnt on this computer.</source>
        <translation>{file} 꾸러미는 사람의 목소리예요. 목소리는 이 컴퓨터에서만 배워요.</translation>
    </message>
    <message id="problem.pack_refused.voice.remedy">
        <source>Let that person read aloud here: in the grown-ups' area, under the voices.</source>
        <translation>어른 공간의 ‘목소리’에서 그 사람이 직접 읽어 주세요.</translation>
    </message>
    <message id="problem.pack_refused.hash.what">
        <source>The card of {file} can't tell whether its files are whole.</source>
        <translation>{file} 꾸러미의 카드로는 파일이 온전한지 알 수 없어요.</translation>
    </message>
    <message id="problem.pack_refused.kind.what">
        <source>{file} brings a file that no model needs.</source>
        <translation>{file} 꾸러미에 모델에는 필요 없는 파일이 들어 있어요.</translation>
    </message>
    <message id="problem.pack_refused.kind.remedy">
        <source>Ask whoever made it for a copy that holds only the model.</source>
        <translation>만든 사람에게 모델만 든 꾸러미를 부탁해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.signature.what">
        <source>The signature doesn't fit: {file} was changed or damaged after it was signed.</source>
        <translation>서명이 맞지 않아요. 서명한 다음에 {file} 꾸러미가 바뀌었거나 상했어요.</translation>
    </message>
    <message id="problem.pack_refused.revoked.what">
        <source>{file} is signed with a key that no longer counts.</source>
        <translation>{file} 꾸러미는 이제 쓰지 않는 열쇠로 서명되어 있어요.</translation>
    </message>
    <message id="problem.pack_refused.revoked.remedy">
        <source>Ask whoever made it for a newly signed copy.</source>
        <translation>만든 사람에게 새로 서명한 꾸러미를 부탁해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.changed.what">
        <source>{file} has changed in the meantime.</source>
        <translation>그사이에 바뀐 것이 있어요: {file}</translation>
    </message>
    <message id="problem.pack_refused.changed.remedy">
        <source>Wait until nothing is being copied to it, and begin again.</source>
        <translation>복사가 모두 끝난 다음에 다시 시작해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.file-damaged.what">
        <source>The file {file} is damaged, or it is not what its name says.</source>
        <translation>{file} 파일이 상했거나, 이름과 다른 것이에요.</translation>
    </message>
    <message id="problem.pack_refused.file-program.what">
        <source>The file {file} could hide a program. It was not opened.</source>
        <translation>{file} 파일에 프로그램이 숨어 있을 수 있어서 열지 않았어요.</translation>
    </message>
    <message id="problem.pack_refused.file-program.remedy">
        <source>Ask whoever made it for the model in a safe kind of file, like safetensors.</source>
        <translation>만든 사람에게 safetensors 같은 안전한 파일로 된 모델을 부탁해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.file-outside.what">
        <source>The file {file} wants to read other files of this computer.</source>
        <translation>{file} 파일이 이 컴퓨터의 다른 파일을 읽으려고 해요.</translation>
    </message>
    <message id="problem.pack_refused.file-outside.remedy">
        <source>Ask whoever made it for a model that lies in one file.</source>
        <translation>만든 사람에게 파일 하나로 된 모델을 부탁해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.file-link.what">
        <source>{file} is no file of its own: it only points to another place.</source>
        <translation>{file} 파일은 진짜 파일이 아니라 다른 곳을 가리키기만 해요.</translation>
    </message>
    <message id="problem.pack_refused.file-link.remedy">
        <source>Put the file itself there.</source>
        <translation>그 자리에 진짜 파일을 넣어 주세요.</translation>
    </message>
    <message id="problem.pack_refused.file-kind.what">
        <source>No model needs a file like {file}.</source>
        <translation>{file} 같은 파일은 모델에 필요 없어요.</translation>
    </message>
    <message id="problem.pack_refused.file-kind.remedy">
        <source>Leave it out, and try again.</source>
        <translation>그 파일을 빼고 다시 해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.name-unfit.what">
        <source>Not every computer can keep a file of this name: {file}</source>
        <translation>모든 컴퓨터에 둘 수 있는 파일 이름이 아니에요: {file}</translation>
    </message>
    <message id="problem.pack_refused.name-unfit.remedy">
        <source>Give it a short, plain name, and try again.</source>
        <translation>짧고 쉬운 이름으로 바꾸고 다시 해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.name-clash.what">
        <source>Some computers can't tell this file from another one: {file}</source>
        <translation>어떤 컴퓨터에서는 다른 파일과 구별되지 않는 이름이에요: {file}</translation>
    </message>
    <message id="problem.pack_refused.name-clash.remedy">
        <source>Give it another name, and try again.</source>
        <translation>다른 이름으로 바꾸고 다시 해 주세요.</translation>
    </message>
    <message id="problem.pack_refused.name-many.what">
        <source>There are too many files; from here on it is too much: {file}</source>
        <translation>파일이 너무 많아요. 이 파일부터 넘쳐요: {file}</translation>
    </message>
    <message id="problem.pack_refused.name-many.remedy">
        <source>Leave out what the model doesn't need, and try again.</source>
        <translation>모델에 필요 없는 것을 빼고 다시 해 주세요.</translation>
    </message>
</context>
</TS>
