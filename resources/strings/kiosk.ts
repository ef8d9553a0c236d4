<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="problem.enough_for_today.what">
        <source>You have made {count} books. That is enough for today!</source>
        <translation>오늘은 책을 {count}권이나 만들었어요. 참 잘했어요!</translation>
    </message>
    <message id="problem.enough_for_today.remedy">
        <source>Shall we read one of them? Tomorrow we make more.</source>
        <translation>만든 책을 같이 읽어 볼까요? 내일 또 만들어요.</translation>
    </message>
    <message id="kiosk.attract">
        <source>Touch me! We make a book together.</source>
        <translation>나를 눌러 봐! 같이 책을 만들자.</translation>
    </message>
    <message id="kiosk.there">
        <source>Are you still there?</source>
        <translation>아직 여기 있니?</translation>
    </message>
    <message id="kiosk.here">
        <source>I am here</source>
        <translation>나 여기 있어요</translation>
    </message>
    <message id="kiosk.count">
        <source>{seconds} seconds left</source>
        <translation>{seconds}초 남았어요</translation>
    </message>
    <message id="who.title">
        <source>Who are you?</source>
        <translation>너는 누구야?</translation>
    </message>
    <message id="who.guest">
        <source>Guest</source>
        <translation>손님</translation>
    </message>
    <message id="who.now">
        <source>{name} is making books. Tap to change.</source>
        <translation>지금은 {name}. 누르면 바꿀 수 있어요.</translation>
    </message>
    <message id="who.nobody">
        <source>Guest. Tap to choose your picture.</source>
        <translation>손님이에요. 눌러서 내 그림을 골라요.</translation>
    </message>
    <message id="who.back">
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message id="kiosk.waits.what">
        <source>Your book is done! A grown-up looks at it first.</source>
        <translation>책이 다 됐어요! 선생님이 먼저 볼 거예요.</translation>
    </message>
    <message id="kiosk.waits.remedy">
        <source>Then it stands on the shelf.</source>
        <translation>그다음에 책장에 꽂혀요.</translation>
    </message>
</context>
</TS>
