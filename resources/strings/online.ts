<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="setting.online_server.label">
        <source>Server for stories</source>
        <translation>이야기를 부탁할 서버</translation>
    </message>
    <message id="setting.online_server.help">
        <source>An address that begins with https://, or one in your own network. Empty: api.openai.com.</source>
        <translation>https://로 시작하는 주소나 우리 기관 안의 주소예요. 비워 두면 api.openai.com이에요.</translation>
    </message>
    <message id="setting.online_model.label">
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message id="setting.online_model.help">
        <source>The name that the server knows it by. Empty: gpt-4.1-mini.</source>
        <translation>서버가 아는 모델 이름이에요. 비워 두면 gpt-4.1-mini예요.</translation>
    </message>
    <message id="problem.online_off.what">
        <source>Stories are not asked for on the internet: nobody has allowed it.</source>
        <translation>인터넷에 이야기를 부탁하지 않아요. 아직 아무도 허락하지 않았어요.</translation>
    </message>
    <message id="problem.online_off.remedy">
        <source>A grown-up can allow it in the grown-ups' area under “Internet”, or with “aibook grownups online on”. Without it the built-in stories are told.</source>
        <translation>어른 공간의 ‘인터넷’에서, 또는 aibook grownups online on으로 허락할 수 있어요. 허락이 없으면 기본 이야기를 들려줘요.</translation>
    </message>
    <message id="problem.online_consent_missing.what">
        <source>The server, the model or the text of the consent has changed since a grown-up agreed.</source>
        <translation>어른이 동의한 뒤에 서버나 모델, 또는 동의문이 바뀌었어요.</translation>
    </message>
    <message id="problem.online_consent_missing.remedy">
        <source>Read it again in the grown-ups' area under “Internet” and agree, or leave it off.</source>
        <translation>어른 공간의 ‘인터넷’에서 다시 읽고 동의하거나, 끈 채로 두세요.</translation>
    </message>
    <message id="problem.online_key_missing.what">
        <source>There is no key for the server, or it can't be read.</source>
        <translation>서버에 쓸 키가 없거나 읽을 수 없어요.</translation>
    </message>
    <message id="problem.online_key_missing.remedy">
        <source>Type the key again in the grown-ups' area under “Internet”.</source>
        <translation>어른 공간의 ‘인터넷’에서 키를 다시 넣어 주세요.</translation>
    </message>
    <message id="problem.online_key_refused.what">
        <source>The server does not accept the key.</source>
        <translation>서버가 키를 받아 주지 않아요.</translation>
    </message>
    <message id="problem.online_key_refused.remedy">
        <source>Look in your account whether the key is right and still valid, and type it again.</source>
        <translation>계정에서 키가 맞는지, 아직 쓸 수 있는지 확인하고 다시 넣어 주세요.</translation>
    </message>
    <message id="problem.online_key_unkept.what">
        <source>This computer has no safe place for the key, or does not let us use it.</source>
        <translation>이 컴퓨터에 키를 안전하게 둘 곳이 없거나, 쓸 수 없어요.</translation>
    </message>
    <message id="problem.online_key_unkept.remedy">
        <source>Keep it for this session only, or unlock the keyring of your system. The key is never written into a file.</source>
        <translation>이번에만 쓰도록 고르거나, 시스템의 키 보관함을 열어 주세요. 키는 파일에 적지 않아요.</translation>
    </message>
    <message id="problem.online_address_refused.what">
        <source>This address can't be used.</source>
        <translation>쓸 수 없는 주소예요.</translation>
    </message>
    <message id="problem.online_address_refused.remedy">
        <source>It has to begin with https://, or lead to a machine of your own network (such as http://192.168.0.5:8080/v1).</source>
        <translation>https://로 시작하거나, 우리 기관 안의 컴퓨터로 가는 주소(예: http://192.168.0.5:8080/v1)여야 해요.</translation>
    </message>
    <message id="problem.online_model_unknown.what">
        <source>The server does not know this model, or not this way of asking.</source>
        <translation>서버가 이 모델이나 이런 부탁을 알지 못해요.</translation>
    </message>
    <message id="problem.online_model_unknown.remedy">
        <source>Compare the name of the model with the list of the server.</source>
        <translation>서버의 목록에서 모델 이름을 확인해 주세요.</translation>
    </message>
    <message id="problem.online_busy.what">
        <source>The server has no time now, or the account is used up.</source>
        <translation>서버가 바쁘거나, 계정의 한도를 다 썼어요.</translation>
    </message>
    <message id="problem.online_busy.remedy">
        <source>The built-in stories go on. Try again later, or look into the account.</source>
        <translation>기본 이야기는 계속 들려줘요. 나중에 다시 하거나 계정을 확인해 주세요.</translation>
    </message>
    <message id="problem.online_unreachable.what">
        <source>The server could not be reached, or its answer was no use.</source>
        <translation>서버에 닿지 못했거나, 쓸 수 있는 답이 오지 않았어요.</translation>
    </message>
    <message id="problem.online_unreachable.remedy">
        <source>The built-in stories go on. Look whether this computer is online and the address is right.</source>
        <translation>기본 이야기는 계속 들려줘요. 인터넷 연결과 주소를 확인해 주세요.</translation>
    </message>
    <message id="doctor.online">
        <source>Stories from the internet</source>
        <translation>인터넷 이야기</translation>
    </message>
    <message id="doctor.online.good">
        <source>on: {detail}</source>
        <translation>켜짐: {detail}</translation>
    </message>
    <message id="doctor.online.missing">
        <source>off ({detail}); can be allowed with: {remedy}</source>
        <translation>꺼짐({detail}). 허락하려면: {remedy}</translation>
    </message>
    <message id="doctor.online.warning">
        <source>agreed to, but not ready: {detail} ({remedy})</source>
        <translation>동의했지만 준비되지 않았어요: {detail} ({remedy})</translation>
    </message>
</context>
</TS>
