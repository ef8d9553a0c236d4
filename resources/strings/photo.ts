<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.workshop.photo">
        <source>a photo drawn as a page of a picture book</source>
        <translation>사진을 그림책 한 쪽처럼 그려요</translation>
    </message>
    <message id="cli.workshop.photo.photo">
        <source>the photo (JPEG, PNG or WebP)</source>
        <translation>사진 (JPEG, PNG, WebP)</translation>
    </message>
    <message id="cli.workshop.photo.out">
        <source>the picture to write (.png or .jpg)</source>
        <translation>저장할 그림 (.png 또는 .jpg)</translation>
    </message>
    <message id="cli.workshop.photo.strength">
        <source>how far from the photo it may go</source>
        <translation>사진에서 얼마나 달라져도 되는지</translation>
    </message>
    <message id="cli.workshop.photo.done">
        <source>{path} (drawn by {illustrator})</source>
        <translation>{path} ({illustrator} 그림 엔진)</translation>
    </message>
    <message id="problem.photo_kind.what">
        <source>A picture can't be saved as {file}.</source>
        <translation>{file} 로는 그림을 저장할 수 없어요.</translation>
    </message>
    <message id="problem.photo_kind.remedy">
        <source>Give a name that ends in .png or .jpg.</source>
        <translation>이름이 .png 나 .jpg 로 끝나게 해 주세요.</translation>
    </message>
    <message id="problem.photo_too_large.what">
        <source>This photo is too large.</source>
        <translation>사진이 너무 커요.</translation>
    </message>
    <message id="problem.photo_too_large.remedy">
        <source>Make it smaller than 100 megabytes and 120 megapixels.</source>
        <translation>100 MB, 1억 2천만 화소보다 작게 줄여 주세요.</translation>
    </message>
    <message id="problem.photo_too_small.what">
        <source>This photo is too small.</source>
        <translation>사진이 너무 작아요.</translation>
    </message>
    <message id="problem.photo_too_small.remedy">
        <source>Take one that is at least 32 pixels wide and high.</source>
        <translation>가로와 세로가 32 픽셀은 되는 사진을 골라 주세요.</translation>
    </message>
    <message id="problem.photo_unreadable.what">
        <source>This is no photo that can be read.</source>
        <translation>읽을 수 없는 사진이에요.</translation>
    </message>
    <message id="problem.photo_unreadable.remedy">
        <source>Save it as JPEG or PNG (on a phone: most compatible) and try again.</source>
        <translation>JPEG 나 PNG 로 저장해서(휴대전화에서는 '높은 호환성') 다시 해 보세요.</translation>
    </message>
</context>
</TS>
