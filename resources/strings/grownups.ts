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
</context>
</TS>
