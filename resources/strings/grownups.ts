<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.grownups">
        <source>the grown-ups' area</source>
        <translation>어른 공간</translation>
    </message>
    <message id="cli.grownups.reset_pin">
        <source>take a forgotten PIN away; the next visit chooses a new one</source>
        <translation>잊어버린 PIN을 지워요. 다음에 들어갈 때 새로 정해요</translation>
    </message>
    <message id="cli.pin_reset">
        <source>The PIN is gone. The next visit to the grown-ups' area chooses a new one.</source>
        <translation>PIN을 지웠어요. 다음에 어른 공간에 들어갈 때 새로 정해 주세요.</translation>
    </message>
    <message id="grownups.lock">
        <source>Grown-ups: press and hold</source>
        <translation>어른 공간: 길게 누르기</translation>
    </message>
    <message id="grownups.gate.cancel">
        <source>Back to the children</source>
        <translation>아이들 화면으로</translation>
    </message>
    <message id="grownups.gate.erase">
        <source>Erase the last digit</source>
        <translation>마지막 숫자 지우기</translation>
    </message>
    <message id="grownups.gate.enter">
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message id="grownups.gate.digits">
        <source>{count} digits</source>
        <translation>숫자 {count}개</translation>
    </message>
    <message id="grownups.gate.new.title">
        <source>For grown-ups</source>
        <translation>어른을 위한 공간</translation>
    </message>
    <message id="grownups.gate.new.help">
        <source>Choose a PIN of at least four digits; six are better.</source>
        <translation>숫자 네 개 이상으로 PIN을 정해 주세요. 여섯 개면 더 좋아요.</translation>
    </message>
    <message id="grownups.gate.again.title">
        <source>Once more, please</source>
        <translation>한 번 더 눌러 주세요</translation>
    </message>
    <message id="grownups.gate.again.help">
        <source>The same PIN again, so that it is the one you meant.</source>
        <translation>정한 숫자가 맞는지 같은 숫자를 다시 눌러 주세요.</translation>
    </message>
    <message id="grownups.gate.differ">
        <source>Those were two different numbers. Please choose again.</source>
        <translation>두 번이 서로 달라요. 다시 정해 주세요.</translation>
    </message>
    <message id="grownups.gate.pin.title">
        <source>Your PIN, please</source>
        <translation>PIN을 눌러 주세요</translation>
    </message>
    <message id="grownups.gate.pin.help">
        <source>Forgotten? On this computer: aibook grownups reset-pin</source>
        <translation>잊으셨나요? 이 컴퓨터에서 aibook grownups reset-pin 을 실행하세요.</translation>
    </message>
    <message id="grownups.gate.wrong">
        <source>That is not the PIN. Please try again.</source>
        <translation>PIN이 달라요. 다시 눌러 주세요.</translation>
    </message>
    <message id="grownups.gate.resting">
        <source>Please wait {seconds} seconds before the next try.</source>
        <translation>{seconds}초 뒤에 다시 눌러 주세요.</translation>
    </message>
    <message id="grownups.gate.checking">
        <source>One moment …</source>
        <translation>잠깐만요 …</translation>
    </message>
    <message id="grownups.gate.later">
        <source>No PIN for now</source>
        <translation>지금은 PIN 없이</translation>
    </message>
    <message id="grownups.gate.hold.title">
        <source>Hold for three seconds</source>
        <translation>3초 동안 누르고 계세요</translation>
    </message>
    <message id="grownups.gate.hold.help">
        <source>There is no PIN yet. You can choose one inside.</source>
        <translation>아직 PIN이 없어요. 안에서 정할 수 있어요.</translation>
    </message>
    <message id="grownups.shelf">
        <source>Tidy the shelf</source>
        <translation>책장 정리</translation>
    </message>
    <message id="grownups.back">
        <source>To the children</source>
        <translation>아이들 화면으로</translation>
    </message>
    <message id="grownups.today">
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message id="grownups.today.title">
        <source>What is today about?</source>
        <translation>오늘은 무엇에 대해 이야기할까요?</translation>
    </message>
    <message id="grownups.today.about">
        <source>It fills only what a child leaves open.</source>
        <translation>아이가 정하지 않은 것만 이대로 채워요.</translation>
    </message>
    <message id="grownups.today.no_theme">
        <source>Any theme</source>
        <translation>주제 없이</translation>
    </message>
    <message id="grownups.review">
        <source>New books</source>
        <translation>새 책</translation>
    </message>
    <message id="grownups.review.title">
        <source>Books that wait for you</source>
        <translation>선생님을 기다리는 책</translation>
    </message>
    <message id="grownups.review.about">
        <source>Read them, let them onto the shelf, or put them away.</source>
        <translation>읽어 보고 책장에 꽂거나 치워 두세요.</translation>
    </message>
    <message id="grownups.review.none">
        <source>No book is waiting.</source>
        <translation>기다리는 책이 없어요.</translation>
    </message>
    <message id="grownups.children">
        <source>Children</source>
        <translation>아이들</translation>
    </message>
    <message id="grownups.children.title">
        <source>Our class</source>
        <translation>우리 반</translation>
    </message>
    <message id="grownups.children.about">
        <source>Each child has a picture to log in with. Names are for you only and stay on this computer.</source>
        <translation>아이마다 들어올 때 누를 그림이 있어요. 이름은 이 컴퓨터에만 남아요.</translation>
    </message>
    <message id="grownups.children.none">
        <source>Nobody yet. Children can also play as guests.</source>
        <translation>아직 아무도 없어요. 손님으로도 놀 수 있어요.</translation>
    </message>
    <message id="grownups.children.name">
        <source>Name of a child</source>
        <translation>아이 이름</translation>
    </message>
    <message id="grownups.children.picture">
        <source>Write a name, tap a picture, and then the tick.</source>
        <translation>이름을 쓰고 그림을 누른 다음 체크를 눌러 주세요.</translation>
    </message>
    <message id="grownups.children.keep">
        <source>Keep this child</source>
        <translation>이 아이 저장하기</translation>
    </message>
    <message id="grownups.children.remove">
        <source>Take this child off the list; its books stay</source>
        <translation>이 아이를 목록에서 빼기. 책은 그대로 있어요</translation>
    </message>
    <message id="grownups.words">
        <source>Heroes</source>
        <translation>주인공</translation>
    </message>
    <message id="grownups.words.title">
        <source>Who plays, and where</source>
        <translation>누가 나오고 어디로 가나요</translation>
    </message>
    <message id="grownups.words.about">
        <source>Hide what frightens somebody, and add the names of your own class.</source>
        <translation>무서워하는 것은 숨기고, 우리 반만의 이름을 더해 주세요.</translation>
    </message>
    <message id="grownups.words.hiding">
        <source>Show and hide</source>
        <translation>보이기·숨기기</translation>
    </message>
    <message id="grownups.words.naming">
        <source>Our own names</source>
        <translation>우리 반 이름</translation>
    </message>
    <message id="grownups.words.hero">
        <source>Heroes</source>
        <translation>주인공</translation>
    </message>
    <message id="grownups.words.place">
        <source>Places</source>
        <translation>장소</translation>
    </message>
    <message id="grownups.words.hiding.hint">
        <source>Tap a picture to hide it, and again to bring it back.</source>
        <translation>그림을 누르면 숨고, 다시 누르면 돌아와요.</translation>
    </message>
    <message id="grownups.words.naming.hint">
        <source>Write a name and tap who or what it is. Tap a name above to drop it.</source>
        <translation>이름을 쓰고 누구인지, 어디인지 그림을 눌러 주세요. 더한 이름을 누르면 지워져요.</translation>
    </message>
    <message id="grownups.words.name">
        <source>A name, such as Biscuit</source>
        <translation>이름, 예를 들면 뽀삐</translation>
    </message>
    <message id="grownups.words.is_hidden">
        <source>{word}, hidden</source>
        <translation>{word}, 숨김</translation>
    </message>
    <message id="grownups.words.drop">
        <source>Drop the name {word}</source>
        <translation>{word} 이름 지우기</translation>
    </message>
    <message id="grownups.settings">
        <source>Reading</source>
        <translation>읽기와 보기</translation>
    </message>
    <message id="grownups.settings.title">
        <source>How books are read and look</source>
        <translation>책을 읽는 법과 보이는 법</translation>
    </message>
    <message id="grownups.settings.about">
        <source>Everything takes effect at once.</source>
        <translation>바꾸면 바로 그렇게 돼요.</translation>
    </message>
    <message id="grownups.microphone">
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message id="grownups.microphone.title">
        <source>Does it hear you?</source>
        <translation>잘 들리나요?</translation>
    </message>
    <message id="grownups.microphone.about">
        <source>Say something. Nothing is recorded.</source>
        <translation>아무 말이나 해 보세요. 녹음하지 않아요.</translation>
    </message>
    <message id="grownups.microphone.opening">
        <source>Opening the microphone …</source>
        <translation>마이크를 여는 중이에요 …</translation>
    </message>
    <message id="grownups.microphone.speak">
        <source>Please say something, as loud as a child would.</source>
        <translation>아이가 말하듯이 말해 보세요.</translation>
    </message>
    <message id="grownups.microphone.heard">
        <source>Yes, it hears you well.</source>
        <translation>네, 잘 들려요.</translation>
    </message>
    <message id="grownups.computer">
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message id="grownups.computer.title">
        <source>How is this computer?</source>
        <translation>이 컴퓨터는 어떤가요?</translation>
    </message>
    <message id="grownups.computer.about">
        <source>Space, books, backups, and the way out.</source>
        <translation>남은 공간, 책, 백업, 그리고 끝내기예요.</translation>
    </message>
    <message id="grownups.computer.space">
        <source>Space left: {free}.</source>
        <translation>남은 공간은 {free}예요.</translation>
    </message>
    <message id="grownups.computer.tight">
        <source>Only {free} of space left. Please make room.</source>
        <translation>남은 공간이 {free}뿐이에요. 자리를 비워 주세요.</translation>
    </message>
    <message id="grownups.computer.books">
        <source>Books: {count}. Everything together takes {used}.</source>
        <translation>책은 {count}권이고, 모두 합쳐 {used}예요.</translation>
    </message>
    <message id="grownups.computer.backups">
        <source>Backups: {count}, the newest of {newest}.</source>
        <translation>백업은 {count}개이고, 가장 새것은 {newest}에 만들었어요.</translation>
    </message>
    <message id="grownups.computer.no_backup">
        <source>There is no backup yet; the program makes them by itself.</source>
        <translation>아직 백업이 없어요. 프로그램이 저절로 만들어요.</translation>
    </message>
    <message id="grownups.computer.check">
        <source>Check every book</source>
        <translation>모든 책 살펴보기</translation>
    </message>
    <message id="grownups.computer.check.help">
        <source>Reads everything again and compares it with what was kept.</source>
        <translation>모두 다시 읽어서 처음 그대로인지 견주어 봐요.</translation>
    </message>
    <message id="grownups.computer.checking">
        <source>Reading everything …</source>
        <translation>모두 읽고 있어요 …</translation>
    </message>
    <message id="grownups.computer.sound">
        <source>All {books} books are whole.</source>
        <translation>책 {books}권이 모두 온전해요.</translation>
    </message>
    <message id="grownups.computer.faults">
        <source>{count} parts are damaged or missing.</source>
        <translation>{count}군데가 상했거나 없어졌어요.</translation>
    </message>
    <message id="grownups.computer.report">
        <source>Write a report</source>
        <translation>기록 내보내기</translation>
    </message>
    <message id="grownups.computer.report.help">
        <source>For somebody who helps you; it holds nothing that a child said.</source>
        <translation>도와줄 사람에게 줄 기록이에요. 아이가 한 말은 들어 있지 않아요.</translation>
    </message>
    <message id="grownups.computer.reported">
        <source>It lies here: {file}</source>
        <translation>여기에 두었어요: {file}</translation>
    </message>
    <message id="grownups.computer.pin">
        <source>Another PIN</source>
        <translation>PIN 바꾸기</translation>
    </message>
    <message id="grownups.computer.pin.help">
        <source>Choose a new PIN for the gate.</source>
        <translation>어른 공간에 들어올 때 쓸 PIN을 새로 정해요.</translation>
    </message>
    <message id="grownups.computer.close">
        <source>Close the program</source>
        <translation>프로그램 끝내기</translation>
    </message>
    <message id="grownups.computer.close.help">
        <source>Press and hold.</source>
        <translation>길게 눌러 주세요.</translation>
    </message>
    <message id="grownups.bin">
        <source>Bin</source>
        <translation>휴지통</translation>
    </message>
    <message id="grownups.bin.title">
        <source>What was put away</source>
        <translation>치워 둔 책</translation>
    </message>
    <message id="grownups.bin.about">
        <source>Nothing is gone until you empty the bin.</source>
        <translation>휴지통을 비우기 전에는 아무것도 없어지지 않아요.</translation>
    </message>
    <message id="grownups.bin.none">
        <source>The bin is empty.</source>
        <translation>휴지통이 비어 있어요.</translation>
    </message>
    <message id="grownups.bin.empty">
        <source>Empty the bin</source>
        <translation>휴지통 비우기</translation>
    </message>
    <message id="grownups.bin.empty.help">
        <source>Press and hold. These books are gone for good then.</source>
        <translation>길게 눌러 주세요. 그러면 이 책들은 영영 없어져요.</translation>
    </message>
    <message id="grownups.deed.open">
        <source>Read {title}</source>
        <translation>{title} 읽어 보기</translation>
    </message>
    <message id="grownups.deed.approve">
        <source>Let {title} onto the shelf</source>
        <translation>{title} 책장에 꽂기</translation>
    </message>
    <message id="grownups.deed.put_away">
        <source>Put {title} away</source>
        <translation>{title} 치워 두기</translation>
    </message>
    <message id="grownups.deed.restore">
        <source>Bring {title} back</source>
        <translation>{title} 되돌리기</translation>
    </message>
    <message id="grownups.choice.length.0">
        <source>By age</source>
        <translation>나이에 맞게</translation>
    </message>
    <message id="grownups.choice.books_a_day.0">
        <source>As many as they like</source>
        <translation>마음껏</translation>
    </message>
    <message id="grownups.choice.auto">
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message id="grownups.choice.cards">
        <source>Picture cards only</source>
        <translation>그림 카드만</translation>
    </message>
    <message id="grownups.choice.whisper">
        <source>Whisper</source>
        <translation>위스퍼</translation>
    </message>
    <message id="grownups.choice.deepspeech2">
        <source>DeepSpeech 2</source>
        <translation>딥스피치 2</translation>
    </message>
    <message id="grownups.choice.grammar">
        <source>Built-in stories</source>
        <translation>들어 있는 이야기</translation>
    </message>
    <message id="grownups.choice.llama">
        <source>Language model</source>
        <translation>언어 모델</translation>
    </message>
    <message id="grownups.choice.papercut">
        <source>Cut paper</source>
        <translation>종이 오리기</translation>
    </message>
    <message id="grownups.choice.sdxl">
        <source>Painted by SDXL</source>
        <translation>SDXL 그림</translation>
    </message>
    <message id="grownups.choice.espeak">
        <source>espeak-ng</source>
        <translation>이스피크</translation>
    </message>
    <message id="grownups.choice.piper">
        <source>Piper</source>
        <translation>파이퍼</translation>
    </message>
    <message id="grownups.choice.quiet">
        <source>Silent</source>
        <translation>소리 없이</translation>
    </message>
    <message id="grownups.choice.idle_seconds.60">
        <source>1 minute</source>
        <translation>1분</translation>
    </message>
    <message id="grownups.choice.idle_seconds.120">
        <source>2 minutes</source>
        <translation>2분</translation>
    </message>
    <message id="grownups.choice.idle_seconds.180">
        <source>3 minutes</source>
        <translation>3분</translation>
    </message>
    <message id="grownups.choice.idle_seconds.300">
        <source>5 minutes</source>
        <translation>5분</translation>
    </message>
    <message id="grownups.choice.voice">
        <source>The usual one</source>
        <translation>보통 목소리</translation>
    </message>
    <message id="grownups.choice.voice.f4">
        <source>Another woman</source>
        <translation>다른 여자 목소리</translation>
    </message>
    <message id="grownups.choice.voice.m3">
        <source>A man</source>
        <translation>남자 목소리</translation>
    </message>
    <message id="grownups.choice.voice.m7">
        <source>A deep voice</source>
        <translation>낮은 목소리</translation>
    </message>
    <message id="grownups.choice.microphone">
        <source>The computer's own</source>
        <translation>컴퓨터가 정한 것</translation>
    </message>
    <message id="grownups.choice.style.paper">
        <source>Cut paper</source>
        <translation>종이 오리기</translation>
    </message>
    <message id="grownups.choice.style.crayon">
        <source>Crayon</source>
        <translation>크레용</translation>
    </message>
    <message id="grownups.choice.style.watercolour">
        <source>Watercolour</source>
        <translation>물감</translation>
    </message>
    <message id="grownups.choice.style.line">
        <source>To colour in</source>
        <translation>색칠 공부</translation>
    </message>
    <message id="grownups.voice.sample">
        <source>Once upon a time there was a little rabbit.</source>
        <translation>옛날 옛날에 작은 토끼가 살았어요.</translation>
    </message>
</context>
</TS>
