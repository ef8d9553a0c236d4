<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="setting.picture_preset.label">
        <source>Time for pictures</source>
        <translation>그림에 들이는 시간</translation>
    </message>
    <message id="setting.picture_preset.help">
        <source>How long an installed painter may work on a page. Better pictures take longer.</source>
        <translation>설치한 그림 엔진이 한 쪽을 그리는 시간이에요. 오래 그리면 더 예뻐요.</translation>
    </message>
    <message id="setting.same_hero.label">
        <source>The same hero on every page</source>
        <translation>쪽마다 같은 주인공</translation>
    </message>
    <message id="setting.same_hero.help">
        <source>An installed painter looks at page one while it paints the others. It takes longer.</source>
        <translation>설치한 그림 엔진이 첫 쪽을 보면서 다른 쪽을 그려요. 더 오래 걸려요.</translation>
    </message>
    <message id="setting.adapters.label">
        <source>A painter's added style</source>
        <translation>더해진 그림체</translation>
    </message>
    <message id="setting.adapters.help">
        <source>A style that was learned from drawings, for an installed painter.</source>
        <translation>그림들에서 배운 그림체를 설치한 그림 엔진에 더해요.</translation>
    </message>
    <message id="grownups.choice.draft">
        <source>Quick</source>
        <translation>빠르게</translation>
    </message>
    <message id="grownups.choice.good">
        <source>Good</source>
        <translation>알맞게</translation>
    </message>
    <message id="grownups.choice.best">
        <source>Best</source>
        <translation>가장 예쁘게</translation>
    </message>
</context>
</TS>
