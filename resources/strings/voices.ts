<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="problem.voice_exists.what">
        <source>There is already a voice of this name.</source>
        <translation>같은 이름의 목소리가 이미 있어요.</translation>
    </message>
    <message id="problem.voice_exists.remedy">
        <source>Choose another name, or erase that voice first.</source>
        <translation>다른 이름을 쓰거나 그 목소리를 먼저 지워 주세요.</translation>
    </message>
    <message id="problem.voice_expired.what">
        <source>The time for which this voice may be used is over.</source>
        <translation>이 목소리를 쓰기로 한 기간이 끝났어요.</translation>
    </message>
    <message id="problem.voice_expired.remedy">
        <source>Ask the person again and record the voice anew, or erase it.</source>
        <translation>그분께 다시 여쭤보고 새로 녹음하거나 목소리를 지워 주세요.</translation>
    </message>
    <message id="problem.voice_not_learnt.what">
        <source>The voice could not be learnt.</source>
        <translation>목소리를 배우지 못했어요.</translation>
    </message>
    <message id="problem.voice_not_learnt.remedy">
        <source>Try once more; what is missing is told by aibook doctor.</source>
        <translation>한 번 더 해 보세요. 무엇이 없는지는 aibook doctor 가 알려 줘요.</translation>
    </message>
    <message id="problem.voice_too_short.what">
        <source>There is too little speech in the recording.</source>
        <translation>녹음에 말소리가 너무 적어요.</translation>
    </message>
    <message id="problem.voice_too_short.remedy">
        <source>Read the whole text aloud, about one minute.</source>
        <translation>글을 끝까지, 1분쯤 소리 내어 읽어 주세요.</translation>
    </message>
    <message id="problem.voice_too_loud.what">
        <source>The recording is so loud that it is cut off.</source>
        <translation>녹음이 너무 커서 소리가 잘렸어요.</translation>
    </message>
    <message id="problem.voice_too_loud.remedy">
        <source>Move a little away from the microphone and record again.</source>
        <translation>마이크에서 조금 떨어져 다시 녹음해 주세요.</translation>
    </message>
    <message id="problem.voice_too_noisy.what">
        <source>There is too much noise behind the voice.</source>
        <translation>목소리 뒤에 다른 소리가 너무 많아요.</translation>
    </message>
    <message id="problem.voice_too_noisy.remedy">
        <source>Record again in a quiet room.</source>
        <translation>조용한 방에서 다시 녹음해 주세요.</translation>
    </message>
    <message id="problem.voice_too_quiet.what">
        <source>The recording is too quiet.</source>
        <translation>녹음한 소리가 너무 작아요.</translation>
    </message>
    <message id="problem.voice_too_quiet.remedy">
        <source>Come a hand's breadth to the microphone and record again.</source>
        <translation>마이크에 한 뼘 거리로 다가와 다시 녹음해 주세요.</translation>
    </message>
    <message id="problem.voice_unknown.what">
        <source>There is no voice of this name.</source>
        <translation>그런 이름의 목소리가 없어요.</translation>
    </message>
    <message id="problem.voice_unknown.remedy">
        <source>aibook workshop voices list shows the voices.</source>
        <translation>aibook workshop voices list 로 목소리를 볼 수 있어요.</translation>
    </message>
    <message id="problem.voice_without_consent.what">
        <source>Nobody's consent lies beside this voice, so it is not used.</source>
        <translation>이 목소리에는 동의가 없어서 쓰지 않아요.</translation>
    </message>
    <message id="problem.voice_without_consent.remedy">
        <source>Record the consent: aibook workshop voices consent NAME --who … --consent CLIP</source>
        <translation>동의를 녹음해 주세요: aibook workshop voices consent NAME --who … --consent CLIP</translation>
    </message>
    <message id="voices.consent.sentence">
        <source>I am {who}. Until {day} AI-Book may read stories to {listeners} with an AI voice that resembles mine.</source>
        <translation>저는 {who}입니다. {day}까지 아이북이 제 목소리를 닮은 AI 목소리로 {listeners}에게 이야기를 읽어 주어도 좋습니다.</translation>
    </message>
    <message id="voices.consent.purpose">
        <source>reading aloud the stories of this program</source>
        <translation>이 프로그램의 이야기 읽어 주기</translation>
    </message>
    <message id="voices.consent.listeners">
        <source>our family</source>
        <translation>우리 가족</translation>
    </message>
    <message id="voices.origin">
        <source>The voice of a family member, measured on this computer from a reading of {seconds} seconds.</source>
        <translation>이 컴퓨터에서 {seconds}초 동안 읽은 것을 재어 만든 가족의 목소리예요.</translation>
    </message>
    <message id="voices.licence">
        <source>only with the consent that lies beside it</source>
        <translation>함께 있는 동의 안에서만</translation>
    </message>
    <message id="cli.voices">
        <source>voices that read aloud</source>
        <translation>읽어 주는 목소리</translation>
    </message>
    <message id="cli.voices.family">
        <source>learn a family member's voice from a minute of reading</source>
        <translation>가족이 1분쯤 읽은 것으로 목소리 배우기</translation>
    </message>
    <message id="cli.voices.consent">
        <source>record somebody's consent for a voice that was installed</source>
        <translation>설치한 목소리에 동의 녹음 넣기</translation>
    </message>
    <message id="cli.voices.list">
        <source>list the voices and until when they may be used</source>
        <translation>목소리와 쓸 수 있는 기간 보기</translation>
    </message>
    <message id="cli.voices.try">
        <source>read a text with a voice into a sound file</source>
        <translation>글을 그 목소리로 읽어 소리 파일로 저장</translation>
    </message>
    <message id="cli.voices.erase">
        <source>erase a voice and everything that it has read</source>
        <translation>목소리와 그 목소리로 읽은 소리를 모두 지우기</translation>
    </message>
    <message id="cli.voices.text">
        <source>print the text to be read and the sentence of consent</source>
        <translation>읽을 글과 동의 문장 보기</translation>
    </message>
    <message id="cli.voices.bench">
        <source>measure the voice conversion on synthetic voices</source>
        <translation>합성 목소리로 목소리 바꾸기를 재기</translation>
    </message>
    <message id="cli.voices.name">
        <source>the voice's name: letters, digits, - and _</source>
        <translation>목소리 이름: 영문자, 숫자, -, _</translation>
    </message>
    <message id="cli.voices.who">
        <source>what the family calls the person</source>
        <translation>가족이 그분을 부르는 말</translation>
    </message>
    <message id="cli.voices.reading">
        <source>the reading as a sound file, or - for standard input</source>
        <translation>읽은 소리 파일, 또는 표준 입력은 -</translation>
    </message>
    <message id="cli.voices.spoken">
        <source>the spoken sentence of consent as a sound file</source>
        <translation>동의 문장을 말한 소리 파일</translation>
    </message>
    <message id="cli.voices.purpose">
        <source>what the voice is for</source>
        <translation>목소리를 쓰는 목적</translation>
    </message>
    <message id="cli.voices.listeners">
        <source>who may hear it</source>
        <translation>누가 들어도 되는지</translation>
    </message>
    <message id="cli.voices.days">
        <source>for how many days</source>
        <translation>며칠 동안</translation>
    </message>
    <message id="cli.voices.narrator">
        <source>which narrator reads for the voice</source>
        <translation>누가 읽고 목소리를 입힐지</translation>
    </message>
    <message id="cli.voices.base_voice">
        <source>which voice of that narrator</source>
        <translation>그 읽어 주는 이의 어느 목소리로</translation>
    </message>
    <message id="cli.voices.language">
        <source>the language of the reading</source>
        <translation>읽은 말</translation>
    </message>
    <message id="cli.voices.speakers">
        <source>how many synthetic speakers</source>
        <translation>합성 화자 수</translation>
    </message>
    <message id="voices.learning">
        <source>Measuring the voice…</source>
        <translation>목소리를 재는 중…</translation>
    </message>
    <message id="voices.comparing">
        <source>Listening how the narrator says the same…</source>
        <translation>읽어 주는 이가 같은 글을 읽는 소리를 듣는 중…</translation>
    </message>
    <message id="voices.learnt">
        <source>The voice {name} is ready; it may be used until {day}.</source>
        <translation>{name} 목소리가 준비됐어요. {day}까지 쓸 수 있어요.</translation>
    </message>
    <message id="voices.row.valid">
        <source>{name}: {who}, until {day}, for {listeners} (AI voice)</source>
        <translation>{name}: {who}, {day}까지, 듣는 사람 {listeners} (AI 목소리)</translation>
    </message>
    <message id="voices.row.expired">
        <source>{name}: {who}, expired on {day}; it is not used</source>
        <translation>{name}: {who}, {day}에 기간이 끝나서 쓰지 않아요</translation>
    </message>
    <message id="voices.row.withdrawn">
        <source>{name}: {who}, withdrawn; it is being erased</source>
        <translation>{name}: {who}, 동의를 거두어 지우는 중이에요</translation>
    </message>
    <message id="voices.row.missing">
        <source>{name}: no consent; it is not used</source>
        <translation>{name}: 동의가 없어서 쓰지 않아요</translation>
    </message>
    <message id="voices.row.open">
        <source>{name}: a voice that belongs to nobody of the family</source>
        <translation>{name}: 가족의 목소리가 아니에요</translation>
    </message>
    <message id="voices.none">
        <source>No voices are installed; the built-in one reads.</source>
        <translation>설치된 목소리가 없어요. 기본 목소리가 읽어요.</translation>
    </message>
    <message id="voices.written">
        <source>{file} (AI voice)</source>
        <translation>{file} (AI 목소리)</translation>
    </message>
    <message id="voices.reading_anew">
        <source>{done} of {of} pages are read anew by the usual voice.</source>
        <translation>{of}쪽 가운데 {done}쪽을 기본 목소리로 다시 읽었어요.</translation>
    </message>
    <message id="voices.erased">
        <source>The voice {name} and all that it has read are erased. Books that were exported before still hold it.</source>
        <translation>{name} 목소리와 그 목소리로 읽은 소리를 모두 지웠어요. 전에 내보낸 책에는 남아 있어요.</translation>
    </message>
    <message id="voices.say_this">
        <source>Say this sentence as the consent:</source>
        <translation>동의로 이 문장을 말해 주세요:</translation>
    </message>
    <message id="voices.read_this">
        <source>Then read this aloud, about one minute:</source>
        <translation>그다음 이 글을 1분쯤 소리 내어 읽어 주세요:</translation>
    </message>
    <message id="grownups.voices">
        <source>Voices</source>
        <translation>목소리</translation>
    </message>
    <message id="grownups.voices.title">
        <source>Voices that read aloud</source>
        <translation>책을 읽어 주는 목소리</translation>
    </message>
    <message id="grownups.voices.about">
        <source>Someone of the family can lend the books an AI voice that resembles their own.</source>
        <translation>가족이 자기 목소리를 닮은 AI 목소리를 책에 빌려줄 수 있어요.</translation>
    </message>
    <message id="voices.page.usual">
        <source>The usual voice</source>
        <translation>기본 목소리</translation>
    </message>
    <message id="voices.page.usual.about">
        <source>Reads whenever no other voice is chosen.</source>
        <translation>다른 목소리를 고르지 않으면 이 목소리가 읽어요.</translation>
    </message>
    <message id="voices.page.open">
        <source>An installed voice</source>
        <translation>설치된 목소리</translation>
    </message>
    <message id="voices.page.valid">
        <source>AI voice · until {day} · for {listeners}</source>
        <translation>AI 목소리 · {day}까지 · 듣는 사람: {listeners}</translation>
    </message>
    <message id="voices.page.expired">
        <source>The time was over on {day}: it reads nothing new. Books that it has read keep it until it is erased.</source>
        <translation>{day}에 기간이 끝나서 새로 읽지 않아요. 전에 읽은 책에는 지울 때까지 남아 있어요.</translation>
    </message>
    <message id="voices.page.withdrawn">
        <source>The consent was taken back: it is being erased.</source>
        <translation>동의를 거두어서 지우는 중이에요.</translation>
    </message>
    <message id="voices.page.missing">
        <source>The spoken consent is missing: it does not read.</source>
        <translation>말로 한 동의가 없어서 읽지 않아요.</translation>
    </message>
    <message id="voices.page.listen">
        <source>Listen to {who}</source>
        <translation>{who} 들어 보기</translation>
    </message>
    <message id="voices.page.choose">
        <source>Let {who} read the books</source>
        <translation>{who}: 이 목소리로 책 읽기</translation>
    </message>
    <message id="voices.page.erase">
        <source>Erase the voice: {who}</source>
        <translation>{who} 목소리 지우기</translation>
    </message>
    <message id="voices.page.erase.ask">
        <source>Erase the voice of {who} and everything read with it? Books keep their words. This can't be undone.</source>
        <translation>{who} 목소리와 그 목소리로 읽은 소리를 모두 지울까요? 책의 글은 남아요. 되돌릴 수 없어요.</translation>
    </message>
    <message id="voices.page.erase.yes">
        <source>Yes, erase the voice: {who}</source>
        <translation>네, {who} 목소리 지우기</translation>
    </message>
    <message id="voices.page.erase.no">
        <source>No, keep the voice: {who}</source>
        <translation>아니요, {who} 목소리 그대로 두기</translation>
    </message>
    <message id="voices.page.new">
        <source>A new voice of the family</source>
        <translation>새 가족 목소리</translation>
    </message>
    <message id="voices.page.new.help">
        <source>The person says a sentence of consent and reads a story of one minute. Only grown-ups who agree themselves.</source>
        <translation>그분이 동의 문장을 말하고 1분쯤 이야기를 읽어요. 스스로 동의한 어른의 목소리만 담아 주세요.</translation>
    </message>
    <message id="voices.page.who">
        <source>Such as Grandma</source>
        <translation>부르는 말 (예: 할머니)</translation>
    </message>
    <message id="voices.page.days">
        <source>May be used for</source>
        <translation>쓸 수 있는 기간</translation>
    </message>
    <message id="voices.page.days.90">
        <source>3 months</source>
        <translation>3개월</translation>
    </message>
    <message id="voices.page.days.365">
        <source>1 year</source>
        <translation>1년</translation>
    </message>
    <message id="voices.page.days.730">
        <source>2 years</source>
        <translation>2년</translation>
    </message>
    <message id="voices.page.start">
        <source>Begin to record</source>
        <translation>녹음 시작하기</translation>
    </message>
    <message id="voices.page.trying">
        <source>One moment…</source>
        <translation>잠깐만요…</translation>
    </message>
    <message id="voices.page.learning">
        <source>The voice is being learnt. This takes about a minute.</source>
        <translation>목소리를 배우고 있어요. 1분쯤 걸려요.</translation>
    </message>
    <message id="voices.page.learnt">
        <source>The voice is there. Listen to it and choose it for the books.</source>
        <translation>목소리가 준비됐어요. 들어 보고, 책 읽는 목소리로 골라 주세요.</translation>
    </message>
    <message id="voices.page.erasing">
        <source>The voice is being erased, and its pages are read anew…</source>
        <translation>목소리를 지우고 책을 다시 읽고 있어요…</translation>
    </message>
    <message id="voices.page.erased">
        <source>The voice and everything read with it are gone. Books that were exported before still hold it.</source>
        <translation>목소리와 그 목소리로 읽은 소리를 모두 지웠어요. 전에 내보낸 책에는 남아 있어요.</translation>
    </message>
    <message id="voices.page.record.consent">
        <source>The consent: please say this</source>
        <translation>동의: 이렇게 말해 주세요</translation>
    </message>
    <message id="voices.page.record.reading">
        <source>The story: please read this aloud</source>
        <translation>이야기: 소리 내어 읽어 주세요</translation>
    </message>
    <message id="voices.page.record.start">
        <source>Record this</source>
        <translation>녹음하기</translation>
    </message>
    <message id="voices.page.record.start.hint">
        <source>Press the microphone and begin to speak.</source>
        <translation>마이크를 누르고 말해 주세요.</translation>
    </message>
    <message id="voices.page.record.stop">
        <source>This piece is finished</source>
        <translation>다 읽었어요</translation>
    </message>
    <message id="voices.page.record.stop.hint">
        <source>Press again when you have finished.</source>
        <translation>다 읽으면 한 번 더 눌러 주세요.</translation>
    </message>
    <message id="voices.page.record.wait">
        <source>One moment…</source>
        <translation>잠깐만요…</translation>
    </message>
    <message id="voices.page.record.wait.hint">
        <source>One moment…</source>
        <translation>잠깐만요…</translation>
    </message>
    <message id="voices.page.record.back">
        <source>Record the piece before again</source>
        <translation>앞의 것을 다시 녹음하기</translation>
    </message>
    <message id="voices.page.record.cancel">
        <source>Stop without keeping anything</source>
        <translation>그만두고 아무것도 남기지 않기</translation>
    </message>
    <message id="reader.ai_voice">
        <source>AI voice</source>
        <translation>AI 목소리</translation>
    </message>
    <message id="web_page.ai_voice">
        <source>Read by an AI voice that resembles a person's, with that person's consent.</source>
        <translation>사람의 목소리를 닮은 AI 목소리로, 그분의 동의를 받아 읽어요.</translation>
    </message>
    <message id="voices.day">
        <source>{year}-{month:0&gt;2}-{day:0&gt;2}</source>
        <translation>{year}년 {month}월 {day}일</translation>
    </message>
    <message id="voices.note">
        <source>AI voice that resembles a person's, made by AI-Book with that person's consent</source>
        <translation>사람의 동의를 받아 아이북이 만든, 그 목소리를 닮은 AI 목소리</translation>
    </message>
</context>
</TS>
