import os, pytest
from datetime import date
from tests import make
from meetings import actions
from meetings.models import Attendance
from directives import actions as da
from rakor.people.models import Group, Unit, Post
from directives.models import Theme
from django.utils import timezone

OUT="/tmp/w/deskshots/"
LONG = ["Dinas Perumahan, Kawasan Permukiman dan Lingkungan Hidup","Badan Perencanaan, Penelitian dan Pengembangan","Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu dan Tenaga Kerja","Dinas Pendidikan, Pemuda dan Olahraga","Dinas Koperasi, Usaha Kecil, Perindustrian dan Perdagangan"]

def fill(cast):
    for n in LONG: make.unit(n)
    for n in ["Sangir Jujuan","Sangir Batang Hari","Koto Parik Gadang Diateh"]: make.unit("Kecamatan "+n,"kecamatan",short_name="Camat "+n)
    m = make.meeting("Rakor OPD: evaluasi program, realisasi anggaran triwulan I, dan mutu pelayanan publik", held_on=timezone.localdate(), place="Ruang kerja Sekretaris Daerah", mode="tatap_muka", type=actions.put_type(by=None,name="Rakor rutin"))
    make.meeting("Rapat tanpa tanggal dari dokumen lama", held_on=None)
    make.meeting("Rapat terbatas", held_on=date(2025,12,1), is_closed=True)
    actions.add_turn(by=None, meeting=m, post=Post.objects.get(short_title="Sekda"), name="Drs. H. Nama Panjang Sekali Sutan Mangkuto, S.Sos., M.Si.")
    items=[actions.add_agenda(by=None,meeting=m,text=t) for t in ["Pembukaan","Evaluasi program dan kegiatan","Program MBG: 29 yayasan belum berjalan"]]
    now=timezone.now()
    w=lambda t,i=None,k="text": actions.write_block(by=None,meeting=m,text=t,at=now,agenda_item=i,kind=k)
    w("Sekda membuka rapat pukul 09.00 dan menyampaikan tujuan pertemuan.",items[0])
    b1=w("Pembangunan daerah tidak dapat dilaksanakan secara parsial. Diperlukan kesatuan langkah, keselarasan visi, serta semangat kebersamaan antar seluruh OPD agar program dirasakan manfaatnya oleh masyarakat.",items[1],"directive")
    w("Kepala Bapelitbang melaporkan realisasi fisik 34,2 persen dari target 41 persen.",items[1],"report")
    actions.add_turn(by=None, meeting=m, post=Post.objects.get(short_title="Wakil Bupati"), role="melanjutkan")
    w("Masih ada 29 yayasan penyelenggara MBG yang belum berjalan.",items[2],"figure")
    b2=w("Sekda meminta OPD terkait turun langsung ke lapangan untuk mengecek lokasi dan titik MBG yang belum beroperasi, sehingga diketahui kendala yang dihadapi dan segera dicarikan solusi yang tepat.",items[2],"directive")
    w("Apa kendala utama di Kecamatan Sangir?",items[2],"question")
    da.draft(by=None,text="Satukan langkah dan visi antar-OPD",meeting=m,block=b1,kind="standing",group=Group.objects.get(rule="all_opd"))
    da.draft(by=None,text="Cek langsung titik MBG yang belum beroperasi",meeting=m,block=b2,lead=[Unit.objects.get(short_name="Dinkes")],supporting=Unit.objects.filter(name__in=LONG[:2]),due_text="segera",due_on=date(2026,12,4),site_count=29,site_unit="yayasan",themes=[Theme.objects.create(name="MBG")],addressed_to="OPD terkait")
    da.draft(by=None,text="Laporkan kendala dapur MBG",meeting=m,block=b2,addressed_to="OPD terkait")
    for u in Unit.objects.all()[:6]: actions.record_attendance(by=None,meeting=m,unit=u,presence="hadir")
    actions.record_attendance(by=None,meeting=m,unit=Unit.objects.get(name=LONG[0]),presence="diwakili",represented_by="Sekretaris Dinas, Nama Wakil yang Cukup Panjang, S.T., M.T.")
    actions.record_attendance(by=None,meeting=m,words="Staf Ahli")
    return m

@pytest.mark.parametrize("w,h,scheme",[(1440,900,"light"),(1280,900,"dark"),(390,844,"light"),(390,844,"dark"),(1280,900,"light")])
def test_look(open_page, sign_in, cast, inside, axe, w,h,scheme):
    with inside(): m=fill(cast)
    p=sign_in(open_page(width=w,height=h,color_scheme=scheme), cast.notulis)
    tag=f"{w}-{scheme}"
    bad=[]
    def shot(url,name,full=True,check=True):
        if url: p.goto(url)
        p.wait_for_timeout(300)
        p.screenshot(path=f"{OUT}{name}-{tag}.png",full_page=full)
        wide=p.evaluate("document.documentElement.scrollWidth > innerWidth")
        if wide: bad.append((name,"wide", p.evaluate("[...document.querySelectorAll('body *')].filter(e=>e.getBoundingClientRect().right>innerWidth+1).slice(0,6).map(e=>e.className+' '+e.tagName)")))
        try: axe(p)
        except AssertionError as e: bad.append((name,str(e)[:900]))
    base=f"/uji/rapat/"
    shot(base,"index"); shot(base+"?q=zzz","index-none"); shot(base+"baru/","new")
    shot(f"{base}{m.pk}/","show"); shot(f"{base}{m.pk}/hadir/","attendance"); shot(f"{base}{m.pk}/pimpinan/","turns"); shot(f"{base}{m.pk}/acara/","agenda")
    shot(f"{base}{m.pk}/meja/","desk",full=False); shot(None,"desk-full")
    p.locator("article.block").nth(5).locator("textarea").click()
    p.locator("article.block").nth(5).locator("[data-do=draft]").click(); p.wait_for_selector("form.arahan"); p.keyboard.type("dinkes"); 
    shot(None,"desk-form",full=False); 
    shot(f"{base}{m.pk}/meja/terbitkan/","issue")
    with inside(): e=make.meeting("Rapat kosong")
    shot(f"{base}{e.pk}/meja/","desk-empty",full=False)
    assert bad==[]
