"""Spanish, French, German, Korean and Chinese words for the usual keys, as people type them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "title": (
            "título titular encabezado titre intitulé titel überschrift schlagzeile 제목 표제 타이틀 标题 题目 标目"
        ),
        "name": "nombre nom bezeichnung 이름 성명 명칭 姓名 名称 名字",
        "short": "abreviatura abréviation sigle abkürzung kurzname 약칭 简称 缩写",
        "date": "fecha día jour datum tag wann quand cuándo 날짜 일자 일시 언제 日期 时间 何时",
        "from": "desde inicio début depuis seit ab beginn 부터 시작 시작일 취임일 开始 开始日期 起",
        "to": "hasta fin jusque jusquà bis ende 까지 끝 종료일 퇴임일 结束 结束日期 止",
        "time": "hora heure uhrzeit 시각 시간 时刻 钟点",
        "born": (
            "nacimiento nacido nacida naissance né née geburt geburtstag geboren 출생 생일 생년월일 出生 出生日期 生日"
        ),
        "died": (
            "muerte fallecido fallecida fallecimiento mort décès décédé tod todestag gestorben 사망 사망일 逝世 去世"
        ),
        "added": "añadido agregado ajouté hinzugefügt angelegt 추가일 등록일 添加日期 录入日期",
        "published": "publicado publication publié veröffentlicht erschienen 발행일 게재일 发布日期 出版日期",
        "accessed": "consultado consulté abgerufen 열람일 접속일 访问日期 查阅日期",
        "place": "lugar sitio localidad lieu endroit ort schauplatz 장소 위치 지역 곳 地点 地方 场所",
        "country": "país nacionalidad pays nationalité land staat nationalität 나라 국가 국적 国家 国籍",
        "participants": (
            "participantes asistentes participant teilnehmer teilnehmende beteiligte personnes personen personas "
            "참석자 참가자 참여자 인물 参加者 参与者 与会者 人物"
        ),
        "person": "persona personne mensch 사람 인물 人 人物",
        "organisation": "organización institución institution organización einrichtung 기관 단체 조직 组织 机构 团体",
        "role": "papel rol rôle rolle 역할 角色",
        "roles": "cargos oficios fonctions postes ämter funktionen 직책 직위 직함 职务 职位",
        "kind": "tipo clase type genre art sorte typ 종류 유형 분류 种类 类型 类别",
        "status": "estado état statut stand zustand 상태 状态",
        "topics": "temas tema thèmes thème sujets themen thema schlagwörter 주제 화제 主题 话题 标签",
        "summary": (
            "resumen descripción résumé description zusammenfassung beschreibung kurzfassung 요약 개요 "
            "설명 摘要 概要 简介 说明"
        ),
        "details": "detalles texto détails texte einzelheiten inhalt 내용 본문 상세 详情 内容 正文",
        "note": "nota notas observaciones remarque anmerkung bemerkung notiz 비고 메모 备注 注释",
        "sources": "fuentes fuente quelle quellen sources beleg belege 출처 자료 来源 出处 资料来源",
        "source_title": "títulodelafuente titredelasource quellentitel 출처제목 来源标题",
        "publisher": (
            "editorial editor medio éditeur verlag herausgeber medium 출판사 언론사 매체 발행처 出版社 媒体 发布者"
        ),
        "author": "autor autora auteur auteure verfasser verfasserin 저자 기자 글쓴이 作者 记者",
        "language": "idioma lengua langue sprache 언어 语言",
        "url": "enlace dirección web lien adresse verweis verknüpfung 주소 링크 链接 网址",
        "relations": "familia parientes famille verwandte familie 가족 관계 家庭 亲属",
        "forecasts": "pronósticos previsiones prévisions prognosen vorhersagen 전망 예측 预测",
    }
)
"""By the key that is meant; of Latin letters the accents may be left out."""
ENDS = "fechafinal fechadefin fin datedefin ende enddatum bis hasta 종료 종료일 마침 끝 结束 结束日期 截止"
"""Words for the last day of an event."""
