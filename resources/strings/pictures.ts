<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="grownups.pictures">
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message id="grownups.pictures.title">
        <source>How pictures are painted</source>
        <translation>그림 그리기</translation>
    </message>
    <message id="grownups.pictures.about">
        <source>For a painter that was installed from a pack. Paper, crayon, watercolour and line are chosen under Today.</source>
        <translation>꾸러미로 설치한 그림 엔진에 쓰는 설정이에요. 종이, 크레용, 수채화, 선 그림은 오늘 쪽에서 골라요.</translation>
    </message>
    <message id="pictures.by_built_in">
        <source>The built-in illustrator paints. It needs no pack and no graphics card.</source>
        <translation>기본 그림 엔진이 그리고 있어요. 꾸러미도 그래픽 카드도 필요 없어요.</translation>
    </message>
    <message id="pictures.by_model">
        <source>{engine} paints.</source>
        <translation>{engine} 엔진이 그리고 있어요.</translation>
    </message>
    <message id="pictures.no_styles">
        <source>No style has been added yet. One can come in a pack, or be made from your class’s own drawings; the handbook says how.</source>
        <translation>아직 더한 그림체가 없어요. 꾸러미로 받거나, 우리 반 그림으로 만들 수 있어요. 방법은 설명서에 있어요.</translation>
    </message>
    <message id="pictures.unused">
        <source>It does not fit the painter that is installed, so pages are painted without it.</source>
        <translation>설치된 그림 엔진과 맞지 않아서, 이것 없이 그리고 있어요.</translation>
    </message>
    <message id="pictures.role.lora">
        <source>A style that was learned from drawings.</source>
        <translation>그림들에서 배운 그림체예요.</translation>
    </message>
    <message id="pictures.role.textual-inversion">
        <source>A style in one new word; lighter, and it changes less.</source>
        <translation>새 낱말 하나에 담은 그림체예요. 가볍고, 조금만 바꿔요.</translation>
    </message>
    <message id="pictures.role.few-step">
        <source>Paints a page in a few steps: much faster, a little plainer.</source>
        <translation>몇 번 만에 그려요. 훨씬 빠르고, 조금 단순해요.</translation>
    </message>
    <message id="pictures.quickest">
        <source>Quickest</source>
        <translation>아주 빠르게</translation>
    </message>
    <message id="pictures.quickest.of_several">
        <source>Quickest: {name}</source>
        <translation>아주 빠르게: {name}</translation>
    </message>
    <message id="pictures.role.controlnet-openpose">
        <source>Everyone stands and moves just as the story says. Takes longer.</source>
        <translation>이야기에 나오는 몸짓 그대로 그려요. 더 오래 걸려요.</translation>
    </message>
    <message id="pictures.role.controlnet-depth">
        <source>Near and far lie just where the scene has them. Takes longer.</source>
        <translation>가까운 것과 먼 것이 장면 그대로 놓여요. 더 오래 걸려요.</translation>
    </message>
</context>
</TS>
