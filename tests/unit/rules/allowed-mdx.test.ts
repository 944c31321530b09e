import { placesOf } from '../check/cases.ts';

placesOf('allowed-mdx', [
  ['import x from "y"', '@:8:1'],
  ['export const a = 1', '@:8:1'],
  ['气温{约}5度', '@:8:3'],
  ['<Chart>图</Chart>', '@:8:1'],
  ['<div>文</div>', '@:8:1'],
  ['<script>alert(1)</script>', '@:8:1'],
  ['共<figure name="a">7</figure>个', '@:8:2'],
  ['共<Figure unit="个">7</Figure>个', '@:8:2'],
  ['<table><tr><td onClick="x">甲</td></tr></table>', '@:8:12'],
  ['共<Figure name={x}>7</Figure>个', '@:8:2'],
  ['<Note {...x}>注</Note>', '@:8:1'],
]);
