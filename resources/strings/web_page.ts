<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="web_page.made_by">
        <source>Made from a child's wish by artificial intelligence (AI-Book).</source>
        <translation>인공지능이 아이의 소원으로 만든 그림책이에요. (아이북)</translation>
    </message>
    <message id="web_page.before">
        <source>Back</source>
        <translation>앞 쪽</translation>
    </message>
    <message id="web_page.after">
        <source>Next</source>
        <translation>다음 쪽</translation>
    </message>
    <message id="web_page.read">
        <source>Read to me</source>
        <translation>읽어 줘</translation>
    </message>
</context>
</TS>
