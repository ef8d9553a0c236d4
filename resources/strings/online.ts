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
        <source>Stories are asked of {detail}, as a grown-up agreed.</source>
        <translation>어른이 동의한 대로 {detail}에 이야기를 부탁해요.</translation>
    </message>
    <message id="doctor.online.missing">
        <source>Off: nothing leaves this computer. A grown-up can allow it with: {remedy}</source>
        <translation>꺼짐: 이 컴퓨터 밖으로 나가는 것이 없어요. 어른이 허락하려면: {remedy}</translation>
    </message>
    <message id="doctor.online.warning">
        <source>Off: server, model or text have changed since a grown-up agreed. Read it again with: {remedy}</source>
        <translation>꺼짐: 동의한 뒤에 서버나 모델, 또는 글이 바뀌었어요. 다시 읽으려면: {remedy}</translation>
    </message>
    <message id="grownups.online">
        <source>Internet</source>
        <translation>인터넷</translation>
    </message>
    <message id="grownups.online.title">
        <source>Stories from the internet</source>
        <translation>인터넷에 이야기 부탁하기</translation>
    </message>
    <message id="grownups.online.about">
        <source>Off unless you switch it on. Everything else in this program works without the internet.</source>
        <translation>켜지 않으면 꺼져 있어요. 다른 기능은 모두 인터넷 없이 돼요.</translation>
    </message>
    <message id="online.state.off">
        <source>Off. Nothing leaves this computer.</source>
        <translation>꺼져 있어요. 이 컴퓨터 밖으로 나가는 것이 없어요.</translation>
    </message>
    <message id="online.state.changed">
        <source>Off: the server, the model or this text has changed since {date}. Please read it again.</source>
        <translation>꺼져 있어요. {date} 뒤로 서버나 모델, 또는 이 글이 바뀌었어요. 다시 읽어 주세요.</translation>
    </message>
    <message id="online.state.on">
        <source>On since {date}: {host}, {model}.</source>
        <translation>{date}부터 켜져 있어요: {host}, {model}.</translation>
    </message>
    <message id="online.consent.what">
        <source>What for</source>
        <translation>무엇에 쓰나요</translation>
    </message>
    <message id="online.consent.what.text">
        <source>A large language model at {host} ({model}) writes the words of each book. Pictures, voices and hearing stay on this computer. When there is no answer within 25 seconds, the story is told here as ever.</source>
        <translation>{host} 서버에 있는 큰 언어 모델({model})이 책의 글을 써요. 그림과 목소리와 듣기는 이 컴퓨터에서 해요. 25초 안에 답이 없으면 늘 하던 대로 여기서 이야기를 들려줘요.</translation>
    </message>
    <message id="online.consent.sent">
        <source>What is sent</source>
        <translation>무엇을 보내나요</translation>
    </message>
    <message id="online.consent.sent.text">
        <source>Which picture cards belong to the wish, the age, the number of pages, and what the child wished to happen – only in words that stand in this program's own lists. With it go our rules for good books and an outline out of our own tables. Heroes get names from our own list. {host} also sees the internet address of this place and when a book is made.</source>
        <translation>소원의 그림 카드 낱말, 나이, 쪽수, 그리고 아이가 바란 일을 보내요. 이 프로그램의 낱말 목록에 있는 말만 보내요. 좋은 책을 위한 규칙과 우리가 짠 줄거리도 함께 보내요. 주인공 이름은 우리 목록에서 골라요. {host} 서버는 이곳의 인터넷 주소와 책을 만드는 때도 알게 돼요.</translation>
    </message>
    <message id="online.consent.example">
        <source>This is what would be sent:</source>
        <translation>보내는 글은 이런 거예요.</translation>
    </message>
    <message id="online.consent.example.text">
        <source>“A picture book of 8 pages for a child of 4, in English. The hero is Momo, a rabbit; a bear plays too. Where: space. It is about courage. The child wished for this: ride a rocket.”</source>
        <translation>“네 살 아이가 읽을 8쪽 한국어 그림책. 주인공은 보미(토끼), 곰도 나와요. 곳: 우주. 주제: 용기. 아이가 바란 것: 로켓 타다.”</translation>
    </message>
    <message id="online.consent.never">
        <source>What is never sent</source>
        <translation>절대 보내지 않는 것</translation>
    </message>
    <message id="online.consent.never.text">
        <source>No voice, no photo, no picture. No child's name, no class list, no names that your class gave its heroes. Not what a child said word for word. No telephone number, address or school. No book made before.</source>
        <translation>목소리, 사진, 그림은 보내지 않아요. 아이 이름, 반 명단, 우리 반이 지은 이름도 보내지 않아요. 아이가 한 말을 그대로 보내지 않아요. 전화번호, 주소, 유치원이나 학교 이름도, 전에 만든 책도 보내지 않아요.</translation>
    </message>
    <message id="online.consent.keeping">
        <source>What becomes of it</source>
        <translation>보낸 글은 어떻게 되나요</translation>
    </message>
    <message id="online.consent.keeping.text">
        <source>We ask {host} not to store it. Whether it keeps it for a while all the same, and in which country, its terms say: please read them, and ask your school or the parents where your rules want that.</source>
        <translation>{host} 서버에 저장하지 말라고 부탁해요. 그래도 잠시 보관하는지, 어느 나라에 두는지는 그곳의 약관에 있어요. 약관을 읽고, 규정에 따라 기관이나 보호자에게 물어봐 주세요.</translation>
    </message>
    <message id="online.consent.end">
        <source>Money, and the way back</source>
        <translation>비용과 끄는 법</translation>
    </message>
    <message id="online.consent.end.text">
        <source>Each book costs money, which {host} takes from whoever owns the key. You can switch it off here at any time; the key is removed then.</source>
        <translation>책을 만들 때마다 돈이 들고, {host} 서버가 키의 주인에게 받아요. 언제든 여기서 끌 수 있고, 끄면 키도 지워져요.</translation>
    </message>
    <message id="problem.online_not_installed.what">
        <source>What asks a server is not installed on this computer.</source>
        <translation>서버에 부탁하는 부분이 이 컴퓨터에 설치되어 있지 않아요.</translation>
    </message>
    <message id="problem.online_not_installed.remedy">
        <source>It is added with: python3 installer/run.py --with gpt</source>
        <translation>python3 installer/run.py --with gpt 로 더할 수 있어요.</translation>
    </message>
    <message id="grownups.choice.openai">
        <source>from the internet</source>
        <translation>인터넷에 부탁하기</translation>
    </message>
    <message id="online.key">
        <source>Key of your account</source>
        <translation>계정의 키</translation>
    </message>
    <message id="online.key.help">
        <source>From the server's web page. It is never written into a file.</source>
        <translation>서버의 웹 페이지에서 받아요. 파일에는 절대 적지 않아요.</translation>
    </message>
    <message id="online.key.there">
        <source>There is a key already; leave this empty to keep it.</source>
        <translation>키가 이미 있어요. 그대로 쓰려면 비워 두세요.</translation>
    </message>
    <message id="online.key.at_home">
        <source>A server in your own network may need none.</source>
        <translation>우리 기관 안의 서버에는 없어도 될 수 있어요.</translation>
    </message>
    <message id="online.reread">
        <source>Server or model are other ones now: please read the letter again, then agree.</source>
        <translation>서버나 모델이 바뀌었어요. 글을 다시 읽고 동의해 주세요.</translation>
    </message>
    <message id="online.keep">
        <source>How long the key stays</source>
        <translation>키를 두는 곳</translation>
    </message>
    <message id="online.keep.help">
        <source>In the keyring of this computer, or only until the program is closed.</source>
        <translation>이 컴퓨터의 키 보관함에 두거나, 프로그램을 닫을 때까지만 써요.</translation>
    </message>
    <message id="online.keep.nowhere">
        <source>This computer has no safe keyring, so the key stays until the program is closed.</source>
        <translation>이 컴퓨터에는 안전한 키 보관함이 없어서, 프로그램을 닫을 때까지만 써요.</translation>
    </message>
    <message id="online.keep.session">
        <source>until closed</source>
        <translation>닫을 때까지만</translation>
    </message>
    <message id="online.keep.ring">
        <source>in the keyring</source>
        <translation>키 보관함에</translation>
    </message>
    <message id="online.agree">
        <source>I have read this and agree</source>
        <translation>읽었고 동의해요</translation>
    </message>
    <message id="online.agree.help">
        <source>From then on, what stands above is sent for each new book.</source>
        <translation>그때부터 새 책을 만들 때마다 위에 적힌 것을 보내요.</translation>
    </message>
    <message id="online.try">
        <source>Try it out</source>
        <translation>시험해 보기</translation>
    </message>
    <message id="online.try.help">
        <source>Sends one tiny question without any wish.</source>
        <translation>소원 없이 아주 짧은 질문 하나만 보내요.</translation>
    </message>
    <message id="online.trying">
        <source>Asking {host} …</source>
        <translation>{host} 서버에 물어보는 중…</translation>
    </message>
    <message id="online.tried">
        <source>It works: {host} has answered.</source>
        <translation>잘 돼요. {host} 서버가 대답했어요.</translation>
    </message>
    <message id="online.off">
        <source>Switch it off</source>
        <translation>끄기</translation>
    </message>
    <message id="online.off.help">
        <source>Takes the agreement back and removes the key.</source>
        <translation>동의를 거두고 키를 지워요.</translation>
    </message>
    <message id="cli.online">
        <source>stories from a server on the internet: on, off, how it stands</source>
        <translation>인터넷 서버에 이야기 부탁하기: 켜기, 끄기, 상태</translation>
    </message>
    <message id="cli.online.on">
        <source>read what is sent, agree and give the key, which is typed or comes by standard input</source>
        <translation>무엇을 보내는지 읽고 동의한 뒤 키를 넣기(직접 쓰거나 표준 입력으로)</translation>
    </message>
    <message id="cli.online.off">
        <source>take the agreement back and remove the key</source>
        <translation>동의를 거두고 키를 지우기</translation>
    </message>
    <message id="cli.online.status">
        <source>say whether it is on, and to whom</source>
        <translation>켜져 있는지, 어디에 부탁하는지 보기</translation>
    </message>
    <message id="cli.online.server">
        <source>address of an OpenAI-compatible server</source>
        <translation>OpenAI 방식 서버의 주소</translation>
    </message>
    <message id="cli.online.model">
        <source>name of the model</source>
        <translation>모델 이름</translation>
    </message>
    <message id="cli.online.agree">
        <source>agree without being asked; for scripts of whoever has read the text</source>
        <translation>묻지 않고 동의하기(글을 이미 읽은 사람의 스크립트용)</translation>
    </message>
    <message id="cli.online.question">
        <source>Type “yes” to agree: </source>
        <translation>동의하면 ‘예’라고 쓰세요: </translation>
    </message>
    <message id="cli.online.yes">
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message id="cli.online.ask_key">
        <source>Key (it is not shown): </source>
        <translation>키(화면에 보이지 않아요): </translation>
    </message>
    <message id="cli.online.not_agreed">
        <source>Nothing was changed.</source>
        <translation>아무것도 바뀌지 않았어요.</translation>
    </message>
    <message id="cli.online.no_key">
        <source>no key</source>
        <translation>키 없음</translation>
    </message>
</context>
</TS>
