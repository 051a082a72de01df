from tests.ui.test_touch import *
from PySide6.QtWidgets import QScroller, QApplication
from PySide6.QtGui import QGuiApplication
import os
def test_a(kit, glass, qtbot):
    mode=os.environ["MODE"]; out=[]
    for n in range(20):
        page=Page(kit); g=glass(page)
        g.flick(page.in_row(3) if n%2==0 else page.list.widget_of("row 3"), -250)
        sc=QScroller.scroller(page.list._area.viewport())
        if "wait" in mode: qtbot.waitUntil(lambda: sc.state()==QScroller.State.Inactive)
        if "stop" in mode: sc.stop()
        if "ungrab" in mode: QScroller.ungrabGesture(page.list._area.viewport())
        out.append(int(scrolled(page)>0))
        page.close(); page.deleteLater()
        if "now" in mode: QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
        if "tick" in mode: qtbot.wait(20)
    print("OUT",mode,out)
    assert 0
