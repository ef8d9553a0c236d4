<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name></name>
    <message id="setting.language.label">
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message id="setting.language.help">
        <source>The language of the screens and of new books.</source>
        <translation>화면과 새 책에 쓰는 말이에요.</translation>
    </message>
    <message id="setting.level.label">
        <source>Age</source>
        <translation>나이</translation>
    </message>
    <message id="setting.level.help">
        <source>Sentences and the number of pages fit this age.</source>
        <translation>나이에 맞추어 문장 길이와 쪽수를 정해요.</translation>
    </message>
    <message id="setting.volume.label">
        <source>Volume</source>
        <translation>소리 크기</translation>
    </message>
    <message id="setting.volume.help">
        <source>How loud books are read aloud.</source>
        <translation>책 읽어 주는 소리의 크기예요.</translation>
    </message>
    <message id="setting.voice_ko.label">
        <source>Korean voice</source>
        <translation>한국어 목소리</translation>
    </message>
    <message id="setting.voice_ko.help">
        <source>The voice that reads Korean books.</source>
        <translation>한국어 책을 읽어 주는 목소리예요.</translation>
    </message>
    <message id="setting.voice_en.label">
        <source>English voice</source>
        <translation>영어 목소리</translation>
    </message>
    <message id="setting.voice_en.help">
        <source>The voice that reads English books.</source>
        <translation>영어 책을 읽어 주는 목소리예요.</translation>
    </message>
    <message id="setting.auto_play.label">
        <source>Turn pages by itself</source>
        <translation>저절로 넘기기</translation>
    </message>
    <message id="setting.auto_play.help">
        <source>When a page has been read, the next one follows by itself.</source>
        <translation>한 쪽을 다 읽으면 다음 쪽으로 저절로 넘어가요.</translation>
    </message>
    <message id="setting.transcriber.label">
        <source>Listening engine</source>
        <translation>듣는 엔진</translation>
    </message>
    <message id="setting.transcriber.help">
        <source>Writes down what a child says. Automatic is usually best.</source>
        <translation>아이의 말을 글로 옮겨요. 보통은 자동이 가장 좋아요.</translation>
    </message>
    <message id="setting.storyteller.label">
        <source>Story engine</source>
        <translation>이야기 엔진</translation>
    </message>
    <message id="setting.storyteller.help">
        <source>Turns a wish into a story. Automatic is usually best.</source>
        <translation>소원으로 이야기를 지어요. 보통은 자동이 가장 좋아요.</translation>
    </message>
    <message id="setting.illustrator.label">
        <source>Picture engine</source>
        <translation>그림 엔진</translation>
    </message>
    <message id="setting.illustrator.help">
        <source>Draws every page. Automatic is usually best.</source>
        <translation>쪽마다 그림을 그려요. 보통은 자동이 가장 좋아요.</translation>
    </message>
    <message id="setting.narrator.label">
        <source>Reading engine</source>
        <translation>낭독 엔진</translation>
    </message>
    <message id="setting.narrator.help">
        <source>Reads the text aloud. Automatic is usually best.</source>
        <translation>글을 소리 내어 읽어요. 보통은 자동이 가장 좋아요.</translation>
    </message>
    <message id="setting.reduced_motion.label">
        <source>Calm movement</source>
        <translation>움직임 줄이기</translation>
    </message>
    <message id="setting.reduced_motion.help">
        <source>Pages fade instead of turning, and nothing swings or pulses.</source>
        <translation>책장이 넘어가는 대신 부드럽게 바뀌고, 흔들리거나 깜박이지 않아요.</translation>
    </message>
    <message id="setting.high_contrast.label">
        <source>Strong contrast</source>
        <translation>또렷한 색</translation>
    </message>
    <message id="setting.high_contrast.help">
        <source>Darker words and clearer edges for eyes that need them.</source>
        <translation>글자와 테두리가 더 진하고 또렷하게 보여요.</translation>
    </message>
    <message id="setting.length.label">
        <source>Length of a book</source>
        <translation>책의 길이</translation>
    </message>
    <message id="setting.length.help">
        <source>How many pages a new book has. By age is usually best.</source>
        <translation>새 책의 쪽수예요. 보통은 나이에 맞추는 것이 가장 좋아요.</translation>
    </message>
    <message id="setting.today_theme.label">
        <source>Today's theme</source>
        <translation>오늘의 주제</translation>
    </message>
    <message id="setting.today_theme.help">
        <source>Stories are about this when a child names no theme.</source>
        <translation>아이가 주제를 말하지 않으면 이 주제로 이야기를 지어요.</translation>
    </message>
    <message id="setting.volume_cap.label">
        <source>Loudest volume</source>
        <translation>가장 큰 소리</translation>
    </message>
    <message id="setting.volume_cap.help">
        <source>Children can turn the sound down, but never louder than this.</source>
        <translation>아이들이 소리를 줄일 수는 있지만 이보다 크게 할 수는 없어요.</translation>
    </message>
    <message id="setting.review.label">
        <source>Show me books first</source>
        <translation>먼저 보여 주기</translation>
    </message>
    <message id="setting.review.help">
        <source>A new book waits for a grown-up before it stands on the shelf.</source>
        <translation>새 책은 어른이 살펴본 뒤에 책장에 꽂혀요.</translation>
    </message>
    <message id="setting.books_a_day.label">
        <source>Books a day</source>
        <translation>하루에 만드는 책</translation>
    </message>
    <message id="setting.books_a_day.help">
        <source>How many books one child may make in a day.</source>
        <translation>한 아이가 하루에 만들 수 있는 책의 수예요.</translation>
    </message>
    <message id="setting.idle_seconds.label">
        <source>Start over when nobody is there</source>
        <translation>아무도 없을 때 처음으로</translation>
    </message>
    <message id="setting.idle_seconds.help">
        <source>In a kiosk: after this long without a touch the next child starts afresh.</source>
        <translation>키오스크에서 이만큼 아무도 만지지 않으면 다음 아이를 위해 처음으로 돌아가요.</translation>
    </message>
    <message id="setting.slow_reading.label">
        <source>Read slowly</source>
        <translation>천천히 읽기</translation>
    </message>
    <message id="setting.slow_reading.help">
        <source>Books are read aloud more slowly, with the same voice.</source>
        <translation>같은 목소리로 조금 더 천천히 읽어 줘요.</translation>
    </message>
    <message id="setting.style.label">
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message id="setting.style.help">
        <source>How the pages of new books are drawn.</source>
        <translation>새 책의 그림을 어떻게 그릴지 정해요.</translation>
    </message>
    <message id="setting.bilingual.label">
        <source>Two languages</source>
        <translation>두 가지 말로</translation>
    </message>
    <message id="setting.bilingual.help">
        <source>Every page of a new book stands in Korean and in English.</source>
        <translation>새 책의 쪽마다 한국어와 영어가 함께 있어요.</translation>
    </message>
</context>
</TS>
