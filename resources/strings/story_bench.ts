<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="cli.bench.story">
        <source>measure the built-in storyteller on whole books</source>
        <translation>기본 이야기꾼의 책들을 재요</translation>
    </message>
    <message id="cli.bench.story.books">
        <source>how many books of each language to tell</source>
        <translation>언어마다 몇 권을 지어 볼지</translation>
    </message>
    <message id="bench.story.telling">
        <source>Telling {books} books ({language}).</source>
        <translation>책 {books}권을 짓고 있어요 ({language}).</translation>
    </message>
    <message id="bench.story.same">
        <source>Telling {books} books of one wish ({language}).</source>
        <translation>같은 소원으로 책 {books}권을 짓고 있어요 ({language}).</translation>
    </message>
    <message id="cli.bench.story.engine">
        <source>grammar: how good the built-in stories are; llama: what its writing costs beside llama.cpp itself</source>
        <translation>grammar: 기본 이야기의 됨됨이, llama: llama.cpp만 쓸 때와 견준 쓰기 속도</translation>
    </message>
    <message id="cli.bench.story.model">
        <source>the model folder to time (without it: random weights)</source>
        <translation>속도를 잴 모델 폴더 (없으면 무작위 가중치)</translation>
    </message>
    <message id="cli.bench.story.shape">
        <source>how large the model of random weights is</source>
        <translation>무작위 가중치 모델의 크기</translation>
    </message>
    <message id="cli.bench.story.rounds">
        <source>how many answers to time each way</source>
        <translation>방법마다 몇 번씩 재 볼지</translation>
    </message>
    <message id="bench.story.random">
        <source>Making a model of random weights ({shape}).</source>
        <translation>무작위 가중치 모델을 만들고 있어요 ({shape}).</translation>
    </message>
</context>
</TS>
