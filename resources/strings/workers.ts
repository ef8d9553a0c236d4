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
        <source>An installed painter looks at one picture of the hero while it paints each page. It takes longer.</source>
        <translation>설치한 그림 엔진이 주인공 그림 한 장을 보면서 쪽마다 그려요. 더 오래 걸려요.</translation>
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
    <message id="problem.engine_unfit.what">
        <source>The engine {engine} failed its try-out on this computer.</source>
        <translation>{engine} 엔진을 시험해 보았는데 이 컴퓨터에서 잘 되지 않아요.</translation>
    </message>
    <message id="problem.engine_unfit.remedy">
        <source>It is tried again tomorrow. Check its files with: aibook models verify</source>
        <translation>내일 다시 시험해요. 파일 확인: aibook models verify</translation>
    </message>
    <message id="doctor.fitness">
        <source>try-out</source>
        <translation>시험</translation>
    </message>
    <message id="doctor.fitness.warning">
        <source>{detail} failed its try-out and is not used today. Check its files with: {remedy}</source>
        <translation>{detail}: 시험에서 잘 되지 않아 오늘은 쓰지 않아요. 파일 확인: {remedy}</translation>
    </message>
    <message id="doctor.falls">
        <source>in the last seven days</source>
        <translation>지난 이레</translation>
    </message>
    <message id="doctor.falls-crashed.warning">
        <source>{detail}: crashed; the book went on.</source>
        <translation>{detail}: 오류가 나서 꺼졌지만, 책은 끝까지 만들었어요.</translation>
    </message>
    <message id="doctor.falls-killed.warning">
        <source>{detail}: was ended by the system, mostly for want of memory; the book went on.</source>
        <translation>{detail}: 컴퓨터가 껐어요. 대개 메모리가 모자랄 때예요. 책은 끝까지 만들었어요.</translation>
    </message>
    <message id="doctor.falls-left.warning">
        <source>{detail}: went without an answer; the book went on.</source>
        <translation>{detail}: 대답 없이 꺼졌지만, 책은 끝까지 만들었어요.</translation>
    </message>
    <message id="doctor.falls-hung.warning">
        <source>{detail}: stood still and was ended; the book went on.</source>
        <translation>{detail}: 멈춰 버려서 껐지만, 책은 끝까지 만들었어요.</translation>
    </message>
    <message id="doctor.falls-garbled.warning">
        <source>{detail}: answered with nonsense; the book went on.</source>
        <translation>{detail}: 알 수 없는 대답을 했지만, 책은 끝까지 만들었어요.</translation>
    </message>
    <message id="doctor.falls-unloadable.warning">
        <source>{detail}: could not load its model. aibook models verify looks at it.</source>
        <translation>{detail}: 모델을 읽지 못했어요. aibook models verify 로 살펴볼 수 있어요.</translation>
    </message>
    <message id="doctor.falls-refused.warning">
        <source>{detail}: could not be started.</source>
        <translation>{detail}: 시작하지 못했어요.</translation>
    </message>
    <message id="doctor.falls-smaller.warning">
        <source>{detail}: works by a plan that needs less memory.</source>
        <translation>{detail}: 메모리를 덜 쓰는 방법으로 일하고 있어요.</translation>
    </message>
    <message id="doctor.falls-given_up.warning">
        <source>{detail}: rested for a while after three falls; others did its part.</source>
        <translation>{detail}: 세 번 멈춰서 잠시 쉬었고, 그동안 다른 엔진이 일했어요.</translation>
    </message>
    <message id="cli.bench.workers">
        <source>bring every engine down in every way while books are made</source>
        <translation>책을 만드는 동안 엔진마다 온갖 방법으로 멈추게 하기</translation>
    </message>
    <message id="cli.bench.workers.times">
        <source>how many books for each engine and harm (3)</source>
        <translation>엔진과 방법마다 만들 책 수 (3)</translation>
    </message>
    <message id="cli.bench.workers.engines">
        <source>only these engines</source>
        <translation>이 엔진들만</translation>
    </message>
    <message id="cli.bench.workers.harms">
        <source>only these harms</source>
        <translation>이 방법들만</translation>
    </message>
    <message id="cli.bench.workers.line">
        <source>{engine}, {harm}: {finished} of {books} books finished, seen after {seen} ms at most</source>
        <translation>{engine}, {harm}: {books}권 가운데 {finished}권 완성, 늦어도 {seen}ms 뒤에 알아챔</translation>
    </message>
    <message id="grownups.computer.falls">
        <source>Engines had to be started anew {count} times this week. aibook doctor says which.</source>
        <translation>이번 주에 엔진을 {count}번 다시 시작했어요. 어떤 엔진인지는 aibook doctor 에 나와요.</translation>
    </message>
</context>
</TS>
