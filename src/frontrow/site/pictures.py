"""temporary"""
import io
from functools import cache
from pathlib import Path
from PIL import Image, ImageDraw
WIDTHS=(480,960,1600)
def pictured(b): return {f.key for f in b.programme.films.values() if not f.stills}
@cache
def picture(shelf, key, width):
    import random
    r=random.Random(key); im=Image.new("L",(width,width*9//16),14); d=ImageDraw.Draw(im)
    import math
    cx,cy=r.random(),r.random()*.56; n=90
    for i in range(n):
        for j in range(n*9//16):
            x,y=i/n,j/n
            v=max(0,1-1.8*math.hypot(x-cx,y-cy))**1.5*(.6+.4*math.sin(x*9*r.random()+y*6))
            rr=width/n*.46*v
            d.ellipse([x*width-rr,y*width-rr,x*width+rr,y*width+rr],fill=int(60+190*v))
    o=io.BytesIO(); im.save(o,"WEBP",quality=70); return o.getvalue()
PICTURE_TYPE="image/webp"
