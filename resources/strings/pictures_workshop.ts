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
</context>
</TS>
