# Of each page the data by one statement, written by hand as well as we can, as one JSON text. Every one filters by the
# government itself besides the policies, as the product's do. `on` is today.
# `ages` are the first days of the four spans of delay, the youngest first: the calendar of days off is not charged.
DASHBOARD = """
WITH months AS MATERIALIZED (
    SELECT m::date AS starts_on, least((m + interval '1 month')::date - 1, %(on)s) AS ends_on
      FROM generate_series(date_trunc('month', %(on)s::date - interval '11 months'), %(on)s, '1 month') m),
lives AS MATERIALIZED (
    SELECT a.id, a.unit_id, a.directive_id, a.status, a.due_on, a.first_due_on, a.report_due_on, a.given_on, a.ended_on, a.is_open,
           d.tracked_from IS NOT NULL AS tracked, d.due_on AS target
      FROM directives_assignment a JOIN directives_directive d ON d.id = a.directive_id AND d.government_id = %(government)s
     WHERE a.government_id = %(government)s AND a.taken_off_on IS NULL AND a.is_open
    UNION ALL
    SELECT a.id, a.unit_id, a.directive_id, a.status, a.due_on, a.first_due_on, a.report_due_on, a.given_on, a.ended_on, a.is_open,
           d.tracked_from IS NOT NULL, d.due_on
      FROM directives_assignment a JOIN directives_directive d ON d.id = a.directive_id AND d.government_id = %(government)s
     WHERE a.government_id = %(government)s AND a.taken_off_on IS NULL
       AND a.ended_on >= date_trunc('month', %(on)s::date - interval '11 months')),
work AS MATERIALIZED (
    SELECT l.*, report_due_on < %(on)s AND status = ANY ('{not_started,in_progress,blocked,returned,reopened}') AS silent,
           tracked AND due_on < %(on)s AS late, due_on > first_due_on AS moved,
           (SELECT p.reported_on > p.due_on FROM directives_period p
             WHERE p.government_id = %(government)s AND p.assignment_id = l.id AND p.reported_on IS NOT NULL
             ORDER BY p.starts_on DESC LIMIT 1) AS came_late,
           EXISTS (SELECT FROM directives_extension e WHERE e.government_id = %(government)s AND e.assignment_id = l.id
                      AND e.verdict = 'waiting') AS asks,
           tracked AND status = ANY ('{not_started,in_progress,blocked,returned,reopened}') AND (
               report_due_on < %(on)s AND EXISTS (
                   SELECT FROM directives_ladderstep s WHERE s.government_id = %(government)s AND s.assignment_id = l.id
                      AND s.clock = 'report' AND s.due_on = l.report_due_on AND s.rung = 4)
               OR due_on < %(on)s AND EXISTS (
                   SELECT FROM directives_ladderstep s WHERE s.government_id = %(government)s AND s.assignment_id = l.id
                      AND s.clock = 'target' AND s.due_on = l.due_on AND s.rung = 4)) AS top
      FROM lives l WHERE is_open),
alone AS MATERIALIZED (
    SELECT d.id, d.due_on FROM directives_directive d
     WHERE d.government_id = %(government)s AND NOT d.is_assigned AND d.issued_on IS NOT NULL AND NOT (d.kind = 'standing')
       AND NOT EXISTS (SELECT FROM directives_directive n WHERE n.government_id = %(government)s AND n.replaces_id = d.id
                          AND n.issued_on IS NOT NULL)
       AND NOT EXISTS (SELECT FROM directives_decision c WHERE c.government_id = %(government)s AND c.directive_id = d.id
                          AND c.assignment_id IS NULL AND c.move = ANY (%(ending)s)
                          AND NOT EXISTS (SELECT FROM directives_move v WHERE v.decision_id = c.id))),
counted AS (
    SELECT count(DISTINCT directive_id) + (SELECT count(*) FROM alone) AS open,
           count(DISTINCT directive_id) FILTER (WHERE silent) AS silent,
           count(DISTINCT directive_id) FILTER (WHERE came_late) AS came_late,
           count(DISTINCT directive_id) FILTER (WHERE late) AS late, count(DISTINCT directive_id) FILTER (WHERE moved) AS moved,
           count(DISTINCT directive_id) FILTER (WHERE status = 'awaiting_verification') AS awaiting,
           count(DISTINCT directive_id) FILTER (WHERE status = 'blocked') AS blocked,
           count(DISTINCT directive_id) FILTER (WHERE status = 'not_ours') AS disowned,
           count(DISTINCT directive_id) FILTER (WHERE asks) AS asks, count(DISTINCT directive_id) FILTER (WHERE top) AS top,
           (SELECT count(*) FROM alone) AS nobodys,
           count(DISTINCT directive_id) FILTER (WHERE target IS NULL) + (SELECT count(*) FROM alone WHERE due_on IS NULL) AS dateless,
           (SELECT count(*) FROM directives_directive WHERE government_id = %(government)s AND issued_on IS NOT NULL
               AND NOT (kind = 'standing') AND tracked_from IS NULL) AS recorded,
           (SELECT count(*) FROM directives_directive WHERE government_id = %(government)s AND issued_on IS NOT NULL
               AND kind = 'standing') AS standing,
           (SELECT count(*) FROM directives_directive WHERE government_id = %(government)s AND issued_on IS NULL) AS drafts
      FROM work),
units AS (
    SELECT unit_id, count(*) AS open, count(*) FILTER (WHERE silent) AS silent, count(*) FILTER (WHERE late) AS late,
           count(*) FILTER (WHERE status = 'blocked') AS blocked,
           count(*) FILTER (WHERE status = 'awaiting_verification') AS awaiting,
           count(*) FILTER (WHERE silent AND report_due_on >= %(age_1)s) AS age_1,
           count(*) FILTER (WHERE silent AND report_due_on >= %(age_2)s AND report_due_on < %(age_1)s) AS age_2,
           count(*) FILTER (WHERE silent AND report_due_on >= %(age_3)s AND report_due_on < %(age_2)s) AS age_3,
           count(*) FILTER (WHERE silent AND report_due_on < %(age_3)s) AS age_4
      FROM work GROUP BY unit_id),
themed AS (
    SELECT directive_id, bool_or(silent) AS silent, bool_or(late) AS late FROM work GROUP BY directive_id
    UNION ALL SELECT id, false, false FROM alone),
themes AS (
    SELECT l.theme_id, count(*) AS open, count(*) FILTER (WHERE t.silent) AS silent, count(*) FILTER (WHERE t.late) AS late
      FROM themed t JOIN directives_themelink l ON l.government_id = %(government)s AND l.directive_id = t.directive_id
     GROUP BY l.theme_id),
ends AS (
    SELECT max(ended_on) AS ended_on FROM lives GROUP BY directive_id HAVING NOT bool_or(is_open)),
trend AS (
    SELECT m.ends_on, count(DISTINCT l.directive_id) AS open,
           count(DISTINCT l.directive_id) FILTER (WHERE l.tracked AND l.due_on < m.ends_on) AS overdue
      FROM months m LEFT JOIN lives l ON l.given_on <= m.ends_on AND (l.is_open OR l.ended_on > m.ends_on) GROUP BY m.ends_on),
asked AS (
    (SELECT 'extension' AS what, e.asked_at AS since, e.assignment_id, e.reason AS said, e.until::text AS wish
       FROM work w JOIN directives_extension e ON e.assignment_id = w.id AND e.government_id = %(government)s
        AND e.verdict = 'waiting' WHERE w.asks ORDER BY 2, e.id LIMIT 3)
    UNION ALL
    (SELECT 'disowned', v.at, w.id, v.reason, '' FROM work w CROSS JOIN LATERAL (
        SELECT at, reason FROM directives_move v WHERE v.government_id = %(government)s AND v.assignment_id = w.id
           AND v.move = 'disown' ORDER BY v.at DESC LIMIT 1) v WHERE w.status = 'not_ours' ORDER BY 2 LIMIT 3)
    UNION ALL
    (SELECT 'help', r.entered_at, w.id, r.obstacle, r.help_asked FROM work w CROSS JOIN LATERAL (
        SELECT entered_at, obstacle, help_asked FROM directives_report r WHERE r.government_id = %(government)s
           AND r.assignment_id = w.id ORDER BY r.id DESC LIMIT 1) r
      WHERE w.status = 'blocked' AND r.help_asked <> '' ORDER BY 2 LIMIT 3)),
oldest AS (
    SELECT directive_id, min(given_on) AS since, array_agg(unit_id) AS units FROM work GROUP BY directive_id ORDER BY 2, 1 LIMIT 3),
unresolved AS (SELECT directive_id AS id FROM work UNION SELECT id FROM alone),
broad AS MATERIALIZED (
    (SELECT d.id, d.text, d.site_count, d.site_unit FROM directives_directive d
      WHERE d.government_id = %(government)s AND (d.site_count IS NOT NULL OR d.site_object <> '')
        AND d.id IN (SELECT id FROM unresolved) ORDER BY d.issued_on DESC, d.id DESC LIMIT 2)
    UNION ALL
    (SELECT d.id, d.text, d.site_count, d.site_unit FROM directives_directive d
      WHERE d.government_id = %(government)s AND d.group_id IS NOT NULL AND d.site_count IS NULL AND d.site_object = ''
        AND d.id IN (SELECT id FROM unresolved) ORDER BY d.issued_on DESC, d.id DESC LIMIT 4))
SELECT jsonb_build_object(
    'counted', (SELECT to_jsonb(c) FROM counted c),
    'units', (SELECT jsonb_agg(to_jsonb(u) || jsonb_build_object('name', n.name, 'kind', k.category)
                               ORDER BY u.silent DESC, u.age_4 DESC, u.age_3 DESC, u.age_2 DESC, u.age_1 DESC, n.name)
                FROM units u JOIN people_unit n ON n.id = u.unit_id AND n.government_id = %(government)s
                JOIN people_unitkind k ON k.id = n.kind_id AND k.government_id = %(government)s),
    'themes', (SELECT jsonb_agg(to_jsonb(t) || jsonb_build_object('name', n.name) ORDER BY t.silent DESC, t.late DESC, n.name)
                 FROM themes t JOIN directives_theme n ON n.id = t.theme_id AND n.government_id = %(government)s),
    'months', (SELECT jsonb_agg(to_jsonb(t) || jsonb_build_object(
                   'issued', (SELECT count(*) FROM directives_directive d WHERE d.government_id = %(government)s
                                 AND d.issued_on BETWEEN m.starts_on AND m.ends_on),
                   'ended', (SELECT count(*) FROM ends e WHERE e.ended_on BETWEEN m.starts_on AND m.ends_on)) ORDER BY m.ends_on)
                 FROM trend t JOIN months m ON m.ends_on = t.ends_on),
    'waiting', (SELECT jsonb_agg(to_jsonb(q) || jsonb_build_object('text', d.text, 'unit', n.name))
                  FROM (SELECT * FROM asked ORDER BY since LIMIT 3) q JOIN work w ON w.id = q.assignment_id
                  JOIN directives_directive d ON d.id = w.directive_id JOIN people_unit n ON n.id = w.unit_id),
    'oldest', (SELECT jsonb_agg(to_jsonb(o) || jsonb_build_object('text', d.text, 'meeting', m.title, 'units', (
                   SELECT jsonb_agg(n.name) FROM people_unit n WHERE n.id = ANY (o.units))))
                 FROM oldest o JOIN directives_directive d ON d.id = o.directive_id
                 LEFT JOIN meetings_meeting m ON m.id = d.meeting_id),
    'broad', (SELECT jsonb_agg(to_jsonb(b) || jsonb_build_object(
                  'work', (SELECT jsonb_agg(jsonb_build_array(a.is_open, a.status, a.report_due_on)) FROM directives_assignment a
                            WHERE a.government_id = %(government)s AND a.directive_id = b.id AND a.taken_off_on IS NULL),
                  'sites', (SELECT jsonb_build_array(count(*), count(checked_on)) FROM directives_site s
                             WHERE s.government_id = %(government)s AND s.directive_id = b.id))) FROM broad b),
    'coordinators', (SELECT jsonb_agg(jsonb_build_array(id, name) ORDER BY name) FROM people_unit
                      WHERE government_id = %(government)s AND id IN (SELECT asisten_id FROM people_coordination
                       WHERE government_id = %(government)s AND (since IS NULL OR since <= %(on)s) AND (until IS NULL OR until >= %(on)s))),
    'rakor', (SELECT jsonb_agg(to_jsonb(m)) FROM (
        (SELECT id, title, held_on, starts_at, place FROM meetings_meeting WHERE government_id = %(government)s AND held_on <= %(on)s
          ORDER BY held_on DESC, id DESC LIMIT 1)
        UNION ALL
        (SELECT id, title, held_on, starts_at, place FROM meetings_meeting WHERE government_id = %(government)s
            AND held_on BETWEEN date_trunc('week', %(on)s::date) AND date_trunc('week', %(on)s::date) + interval '6 days')) m)
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
