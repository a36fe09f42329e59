# Of each page the data by one statement, written by hand as well as we can, as one JSON text. Every one filters by the
# government itself besides the policies, as the product's do. `on` is today.
DASHBOARD = """
WITH work AS MATERIALIZED (
    SELECT id, unit_id, directive_id, status, due_on, report_due_on,
           report_due_on < %(on)s AND status = ANY ('{not_started,in_progress,blocked,returned,reopened}') AS silent,
           due_on < %(on)s AS late
      FROM directives_assignment WHERE government_id = %(government)s AND is_open),
units AS (
    SELECT unit_id, count(*) AS open, count(*) FILTER (WHERE silent) AS silent, count(*) FILTER (WHERE late) AS late,
           count(*) FILTER (WHERE status = 'blocked') AS blocked,
           count(*) FILTER (WHERE status = 'awaiting_verification') AS awaiting
      FROM work GROUP BY unit_id),
themes AS (
    SELECT l.theme_id, count(DISTINCT w.directive_id) AS open, count(DISTINCT w.directive_id) FILTER (WHERE w.silent) AS silent,
           count(DISTINCT w.directive_id) FILTER (WHERE w.late) AS late
      FROM work w JOIN directives_themelink l ON l.government_id = %(government)s AND l.directive_id = w.directive_id
     GROUP BY l.theme_id),
counted AS (
    SELECT count(DISTINCT directive_id) AS open, count(DISTINCT directive_id) FILTER (WHERE silent) AS silent,
           count(DISTINCT directive_id) FILTER (WHERE late) AS late,
           count(DISTINCT directive_id) FILTER (WHERE status = 'blocked') AS blocked,
           count(DISTINCT directive_id) FILTER (WHERE status = 'awaiting_verification') AS awaiting,
           count(DISTINCT directive_id) FILTER (WHERE status = 'not_ours') AS disowned,
           count(DISTINCT directive_id) FILTER (WHERE due_on IS NULL) AS dateless
      FROM work),
pressing AS (
    (SELECT 'silent' AS state, id, directive_id, unit_id, report_due_on AS since FROM work WHERE silent ORDER BY 5, 2 LIMIT 5)
    UNION ALL
    (SELECT 'late', id, directive_id, unit_id, due_on FROM work WHERE late ORDER BY 5, 2 LIMIT 5)
    UNION ALL
    (SELECT 'awaiting', id, directive_id, unit_id, due_on FROM work WHERE status = 'awaiting_verification' ORDER BY 2 LIMIT 5))
SELECT jsonb_build_object(
    'counted', (SELECT to_jsonb(c) FROM counted c),
    'units', (SELECT jsonb_agg(to_jsonb(u) || jsonb_build_object('name', n.name) ORDER BY u.silent DESC, n.name)
                FROM units u JOIN people_unit n ON n.id = u.unit_id AND n.government_id = %(government)s),
    'themes', (SELECT jsonb_agg(to_jsonb(t) || jsonb_build_object('name', n.name) ORDER BY t.open DESC, n.name)
                 FROM themes t JOIN directives_theme n ON n.id = t.theme_id AND n.government_id = %(government)s),
    'pressing', (SELECT jsonb_agg(to_jsonb(p) || jsonb_build_object('text', d.text, 'meeting', m.title, 'unit', n.name))
                   FROM pressing p JOIN directives_directive d ON d.id = p.directive_id
                   LEFT JOIN meetings_meeting m ON m.id = d.meeting_id JOIN people_unit n ON n.id = p.unit_id),
    'asked', (SELECT jsonb_agg(to_jsonb(r)) FROM (
        SELECT r.assignment_id, r.obstacle, r.help_asked FROM work w JOIN LATERAL (
            SELECT * FROM directives_report r WHERE r.assignment_id = w.id AND r.government_id = %(government)s
             ORDER BY r.id DESC LIMIT 1) r ON true
         WHERE w.status = 'blocked' AND r.help_asked <> '' ORDER BY r.entered_at LIMIT 3) r)
)::text
"""
LIST = """
WITH shown AS MATERIALIZED (
    SELECT id, text, kind, issuer_title, due_on, issued_on, meeting_id, group_id, site_count FROM directives_directive
     WHERE government_id = %(government)s ORDER BY issued_on DESC, id DESC LIMIT 50)
SELECT jsonb_build_object(
    'count', (SELECT count(*) FROM directives_directive WHERE government_id = %(government)s),
    'units', (SELECT jsonb_agg(jsonb_build_array(id, name) ORDER BY name) FROM people_unit WHERE government_id = %(government)s),
    'themes', (SELECT jsonb_agg(jsonb_build_array(id, name) ORDER BY name) FROM directives_theme
                WHERE government_id = %(government)s),
    'meetings', (SELECT jsonb_agg(to_jsonb(m)) FROM (SELECT id, title, held_on FROM meetings_meeting
                  WHERE government_id = %(government)s ORDER BY held_on DESC NULLS LAST, id DESC LIMIT 60) m),
    'rows', (SELECT jsonb_agg(to_jsonb(s) || jsonb_build_object('meeting', m.title, 'work', (
                SELECT jsonb_agg(jsonb_build_object('unit', u.name, 'status', a.status, 'due', a.due_on, 'report', a.report_due_on))
                  FROM directives_assignment a JOIN people_unit u ON u.id = a.unit_id AND u.government_id = %(government)s
                 WHERE a.directive_id = s.id AND a.government_id = %(government)s AND a.taken_off_on IS NULL),
              'sites', (SELECT jsonb_build_array(count(*), count(checked_on)) FROM directives_site WHERE directive_id = s.id
                         AND government_id = %(government)s)))
               FROM shown s LEFT JOIN meetings_meeting m ON m.id = s.meeting_id AND m.government_id = %(government)s)
)::text
"""
DIRECTIVE = """
SELECT jsonb_build_object(
    'directive', to_jsonb(d), 'meeting', m.title,
    'themes', (SELECT jsonb_agg(t.name) FROM directives_themelink l JOIN directives_theme t ON t.id = l.theme_id
                WHERE l.directive_id = d.id AND l.government_id = %(government)s),
    'parts', (SELECT jsonb_agg(p.text) FROM directives_part p WHERE p.directive_id = d.id AND p.government_id = %(government)s),
    'sites', (SELECT jsonb_agg(p.name) FROM directives_site p WHERE p.directive_id = d.id AND p.government_id = %(government)s),
    'addressees', (SELECT jsonb_agg(u.name) FROM directives_addressee a JOIN people_unit u ON u.id = a.unit_id
                    WHERE a.directive_id = d.id AND a.government_id = %(government)s),
    'work', (SELECT jsonb_agg(to_jsonb(a) || jsonb_build_object('unit', u.name, 'moves', (
                SELECT jsonb_agg(to_jsonb(v) || jsonb_build_object('by', b.name, 'report', to_jsonb(r),
                       'evidence', (SELECT jsonb_agg(e.name) FROM directives_evidence e WHERE e.report_id = r.id
                                     AND e.government_id = %(government)s)) ORDER BY v.at)
                  FROM directives_move v LEFT JOIN directives_report r ON r.id = v.report_id AND r.government_id = %(government)s
                  LEFT JOIN people_user b ON b.id = v.by_id
                 WHERE v.assignment_id = a.id AND v.government_id = %(government)s)))
               FROM directives_assignment a JOIN people_unit u ON u.id = a.unit_id
              WHERE a.directive_id = d.id AND a.government_id = %(government)s)
)::text
  FROM directives_directive d LEFT JOIN meetings_meeting m ON m.id = d.meeting_id
 WHERE d.id = %(pk)s AND d.government_id = %(government)s
"""
MEETING = """
SELECT jsonb_build_object(
    'meeting', to_jsonb(m),
    'turns', (SELECT jsonb_agg(to_jsonb(t)) FROM meetings_chairturn t WHERE t.meeting_id = m.id
               AND t.government_id = %(government)s),
    'agenda', (SELECT jsonb_agg(to_jsonb(t)) FROM meetings_agendaitem t WHERE t.meeting_id = m.id
                AND t.government_id = %(government)s),
    'blocks', (SELECT jsonb_agg(to_jsonb(b) ORDER BY rank) FROM meetings_block b WHERE b.meeting_id = m.id
                AND b.government_id = %(government)s),
    'figures', (SELECT jsonb_agg(to_jsonb(f)) FROM meetings_figure f WHERE f.meeting_id = m.id
                 AND f.government_id = %(government)s),
    'attachments', (SELECT jsonb_agg(f.name) FROM meetings_attachment f WHERE f.meeting_id = m.id
                     AND f.government_id = %(government)s),
    'attended', (SELECT jsonb_agg(jsonb_build_object('unit', u.name, 'presence', a.presence)) FROM meetings_attendance a
                   LEFT JOIN people_unit u ON u.id = a.unit_id AND u.government_id = %(government)s
                  WHERE a.meeting_id = m.id AND a.government_id = %(government)s)
)::text
  FROM meetings_meeting m WHERE m.id = %(pk)s AND m.government_id = %(government)s
"""
MINE = """
SELECT jsonb_build_object(
    'ended', (SELECT count(*) FROM directives_assignment WHERE government_id = %(government)s AND unit_id = ANY (%(units)s)
                AND NOT is_open AND taken_off_on IS NULL),
    'work', (SELECT jsonb_agg(to_jsonb(w)) FROM (
        SELECT a.id, a.status, a.role, a.due_on, a.report_due_on, a.percent, d.text, d.issuer_title, m.title, m.held_on,
               (SELECT v.reason FROM directives_move v WHERE v.assignment_id = a.id AND v.government_id = %(government)s
                   AND v.to_status = 'returned' ORDER BY v.at DESC LIMIT 1) AS reason,
               (SELECT count(*) FROM directives_period p WHERE p.assignment_id = a.id AND p.government_id = %(government)s
                   AND p.reported_on IS NULL AND p.due_on < %(on)s) AS missing
          FROM directives_assignment a JOIN directives_directive d ON d.id = a.directive_id AND d.government_id = %(government)s
          LEFT JOIN meetings_meeting m ON m.id = d.meeting_id AND m.government_id = %(government)s
         WHERE a.government_id = %(government)s AND a.unit_id = ANY (%(units)s) AND a.is_open AND d.tracked_from IS NOT NULL
         ORDER BY least(a.report_due_on, a.due_on)) w)
)::text
"""
_ASKED = "(to_tsquery('indonesian', %(words)s) || to_tsquery('simple', %(words)s))"
SEARCH = f"""
SELECT jsonb_build_object(
    'directives', (SELECT jsonb_agg(to_jsonb(x)) FROM (
        SELECT d.id, d.text, m.title FROM directives_directive d LEFT JOIN meetings_meeting m ON m.id = d.meeting_id
         WHERE d.id IN (SELECT directives_directive_found({_ASKED})) AND d.government_id = %(government)s
         ORDER BY d.issued_on DESC, d.id DESC LIMIT 7) x),
    'blocks', (SELECT jsonb_agg(to_jsonb(x)) FROM (
        SELECT b.id, b.text, m.title FROM meetings_block b JOIN meetings_meeting m ON m.id = b.meeting_id
         WHERE b.id IN (SELECT meetings_block_found({_ASKED})) AND b.government_id = %(government)s
         ORDER BY m.held_on DESC, b.id DESC LIMIT 7) x),
    'reports', (SELECT jsonb_agg(to_jsonb(x)) FROM (
        SELECT r.id, r.done, d.text FROM directives_report r JOIN directives_assignment a ON a.id = r.assignment_id
          JOIN directives_directive d ON d.id = a.directive_id
         WHERE r.id IN (SELECT directives_report_found({_ASKED})) AND r.government_id = %(government)s
         ORDER BY r.entered_at DESC, r.id DESC LIMIT 7) x),
    'meetings', (SELECT jsonb_agg(to_jsonb(x)) FROM (
        SELECT m.id, m.title, m.held_on FROM meetings_meeting m
         WHERE m.id IN (SELECT meetings_meeting_found({_ASKED})) AND m.government_id = %(government)s
         ORDER BY m.held_on DESC, m.id DESC LIMIT 7) x)
)::text
"""
PORTAL = """
SELECT jsonb_build_object('shown', (SELECT jsonb_agg(to_jsonb(x)) FROM (
    SELECT id, text, issued_on FROM directives_directive WHERE government_id = %(government)s AND issued_on IS NOT NULL
     ORDER BY issued_on DESC, id DESC LIMIT 20) x))::text
"""
STATEMENTS = {
    "dashboard": DASHBOARD, "list": LIST, "directive": DIRECTIVE, "meeting": MEETING, "mine": MINE, "search": SEARCH,
    "portal": PORTAL,
}  # fmt: skip
