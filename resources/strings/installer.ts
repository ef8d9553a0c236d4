<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="installer.first_start">
        <source>Setting AI-Book up for the first time; this takes about a minute …</source>
        <translation>아이북을 처음 준비합니다. 1분쯤 걸려요 …</translation>
    </message>
    <message id="installer.renewing">
        <source>Installing what has changed …</source>
        <translation>바뀐 것을 설치합니다 …</translation>
    </message>
    <message id="installer.repairing">
        <source>The set-up is not whole; doing it again from the start …</source>
        <translation>설치가 온전하지 않아서 처음부터 다시 합니다 …</translation>
    </message>
    <message id="installer.waiting">
        <source>Another set-up is at work here; waiting for it …</source>
        <translation>다른 창에서 준비하고 있어요. 끝나기를 기다립니다 …</translation>
    </message>
    <message id="installer.ready">
        <source>Set up.</source>
        <translation>준비가 끝났습니다.</translation>
    </message>
    <message id="installer.downloading">
        <source>  downloading {name} ({size})</source>
        <translation>  내려받기: {name} ({size})</translation>
    </message>
    <message id="installer.building">
        <source>  building {name} from source (this may take minutes)</source>
        <translation>  소스에서 빌드: {name} (몇 분 걸릴 수 있어요)</translation>
    </message>
    <message id="installer.system_installing">
        <source>  installing packages of the system: {packages}</source>
        <translation>  시스템 패키지 설치: {packages}</translation>
    </message>
    <message id="installer.system_missing">
        <source>Libraries of the system are missing; this command adds them: {command}</source>
        <translation>시스템 라이브러리가 없습니다. 이 명령으로 설치하세요: {command}</translation>
    </message>
    <message id="installer.system_unknown">
        <source>Libraries of the system are missing; install them with its package manager: {names}</source>
        <translation>시스템 라이브러리가 없습니다. 배포판의 꾸러미로 설치하세요: {names}</translation>
    </message>
    <message id="installer.venv_missing">
        <source>Python's venv package is missing; add it with the command above and start again.</source>
        <translation>파이썬의 venv 꾸러미가 없어서 준비할 수 없습니다. 위의 명령으로 설치한 뒤 다시 시작하세요.</translation>
    </message>
    <message id="installer.venv_failed">
        <source>The folder .venv could not be made ({error}); check the disk and the right to write, and start again.</source>
        <translation>.venv 를 만들 수 없습니다({error}). 디스크 공간과 쓰기 권한을 확인하고 다시 시작하세요.</translation>
    </message>
    <message id="installer.offline">
        <source>Setting up needs the internet: check the connection and start again. Once set up, AI-Book works without it.</source>
        <translation>준비하려면 인터넷이 필요합니다. 연결을 확인하고 다시 시작하세요. 준비가 끝나면 인터넷 없이 쓸 수 있어요.</translation>
    </message>
    <message id="installer.not_found">
        <source>{name} was not found: check the connection, the settings of pip and that this Python is not too new, and start again.</source>
        <translation>{name} 을(를) 찾지 못했습니다. 인터넷 연결과 pip 설정, 파이썬 버전을 확인하고 다시 시작하세요.</translation>
    </message>
    <message id="installer.killed">
        <source>The set-up was killed, perhaps for want of memory; start again.</source>
        <translation>설치가 중간에 끊겼습니다(메모리가 모자랐을 수 있어요). 다시 시작하세요.</translation>
    </message>
    <message id="installer.disk_full">
        <source>The disk is full: free some space (1 GB, with all engines 8 GB) and start again.</source>
        <translation>디스크가 가득 찼습니다. 공간을 비우고(기본 1 GB, 모든 엔진 8 GB) 다시 시작하세요.</translation>
    </message>
    <message id="installer.not_ours">
        <source>This folder cannot be written to: allow it, or move AI-Book to a folder of yours, and start again.</source>
        <translation>이 폴더에 쓸 수 없습니다. 쓰기 권한을 주거나 내 폴더로 옮긴 뒤 다시 시작하세요.</translation>
    </message>
    <message id="installer.pip_failed">
        <source>Installing failed ({error}); see {log}</source>
        <translation>설치하지 못했습니다({error}). 자세한 내용: {log}</translation>
    </message>
    <message id="installer.unknown_extra">
        <source>There is no --with {name}; there are: all, {known}</source>
        <translation>--with {name} 은(는) 없습니다. 있는 것: all, {known}</translation>
    </message>
    <message id="installer.no_display">
        <source>There is no display, so here is a sample book instead of the window.</source>
        <translation>화면이 없어서 창 대신 견본 책을 만듭니다.</translation>
    </message>
    <message id="installer.sample_wish">
        <source>A rabbit flies to the moon to look for a star</source>
        <translation>토끼가 달나라에 가서 별을 찾는 이야기</translation>
    </message>
    <message id="installer.page">
        <source>  page {page}: {picture}</source>
        <translation>  {page}쪽: {picture}</translation>
    </message>
    <message id="installer.bound">
        <source>“{title}”, {pages} pages, is bound. See the shelf with: python3 installer/run.py books list</source>
        <translation>「{title}」 {pages}쪽이 완성됐어요. 책장 보기: python3 installer/run.py books list</translation>
    </message>
</context>
</TS>
